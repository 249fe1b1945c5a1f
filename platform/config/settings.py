"""Django's settings, read from the environment; docs/operations.md explains each variable.

Without ``DATABASE_URL`` Hebb runs **embedded**: SQLite, a broker of files and a kept secret, all in the data
folder. With it Hebb runs in **production**, and secrets, hosts and broker must be given.
"""

from __future__ import annotations

from pathlib import Path

from config import environment, services

ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = environment.folder("HEBB_DATA_DIR", ROOT / ".data", written=True)
EMBEDDED = not environment.text("DATABASE_URL")
HTTPS = environment.flag("HEBB_HTTPS", default=not EMBEDDED)

DEBUG = environment.flag("HEBB_DEBUG", default=False)
SECRET_KEY = services.kept_secret_key(DATA_DIR) if EMBEDDED else services.secret_key()
ALLOWED_HOSTS = services.allowed_hosts(embedded=EMBEDDED)

HEBB_BIND = services.bind()
HEBB_PORT = environment.integer("HEBB_PORT", 8000, low=1, high=65535)
HEBB_WEB_PROCESSES = environment.integer("HEBB_WEB_PROCESSES", 1, low=1, high=64)
HEBB_WEB_THREADS = environment.integer("HEBB_WEB_THREADS", 8, low=3, high=64)
HEBB_TRUSTED_PROXIES = services.trusted_proxies()

# --- what it is made of -----------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "operations",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "audit",
    "accounts",
    "catalog",
    "classes",
    "grading",
    "quizzing",
    "answering",
    "marks",
    "submissions",
    "learning",
    "teaching",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "servestatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "operations.protection.content_security_policy",
    "operations.static_serving.StaticFilesMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # with random padding, so that lengths tell no secret (BREACH)
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.middleware.PersonMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "classes.two_factors.TwoFactorsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "platform" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Gathered by operations.static_files when the site starts: hashed names, kept by browsers for ever, compressed.
STATIC_URL = "/static/"
STATIC_ROOT = environment.folder("HEBB_STATIC_DIR", DATA_DIR / "static")
STATICFILES_DIRS = [ROOT / "platform" / "static"]
SERVESTATIC_USE_FINDERS = False
SERVESTATIC_USE_MANIFEST = True
SERVESTATIC_AUTOREFRESH = DEBUG
SERVESTATIC_ALLOW_ALL_ORIGINS = False
STORAGES = {"staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"}}

# --- where it keeps things --------------------------------------------------------------------------------------
DATABASES = {"default": services.sqlite(DATA_DIR) if EMBEDDED else services.postgresql()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

NEWS_FOLDER = DATA_DIR / "news" if EMBEDDED else None  # where web processes of this machine listen for the worker

# --- whom it serves ---------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
HEBB_SIGN_UP = environment.flag("HEBB_SIGN_UP", default=EMBEDDED)
HEBB_SIGN_UPS_PER_HOUR = environment.integer("HEBB_SIGN_UPS_PER_HOUR", 100, low=1, high=10_000)
HEBB_STAFF_TWO_FACTORS = environment.flag("HEBB_STAFF_TWO_FACTORS", default=not EMBEDDED)
OTP_TOTP_ISSUER = "Hebb"
PASSWORD_RESET_TIMEOUT = 86_400

_mail = services.mail(embedded=EMBEDDED)
SENDS_MAIL = _mail.sent
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.ssl, _mail.starttls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = services.mail_from()

HEBB_AUDIT_DAYS = environment.integer("HEBB_AUDIT_DAYS", 1095, low=30, high=36_500)
HEBB_PRIVACY_CONTACT = environment.text("HEBB_PRIVACY_CONTACT")
LANGUAGE_CODE = "en-gb"
TIME_ZONE = services.time_zone()
USE_TZ = True

# --- whom it does not trust -------------------------------------------------------------------------------------
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True  # pages hand the token to htmx themselves
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MAX_BODY_BYTES = 8 * 1024 * 1024  # a whole request; what views take is less, and they say so in words
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_BODY_BYTES
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_100  # a group of a class of 1,000 is saved as it is ticked
DATA_UPLOAD_MAX_NUMBER_FILES = 5

# --- the courses ------------------------------------------------------------------------------------------------
HEBB_COURSE_DIRS = services.courses()

# --- grading ----------------------------------------------------------------------------------------------------
HEBB_SUBMISSIONS_PER_MINUTE = environment.integer("HEBB_SUBMISSIONS_PER_MINUTE", 20, low=1, high=1000)
HEBB_SNIPPETS_PER_MINUTE = environment.integer("HEBB_SNIPPETS_PER_MINUTE", 30, low=1, high=1000)
HEBB_SCRATCH_RUNS_PER_MINUTE = environment.integer("HEBB_SCRATCH_RUNS_PER_MINUTE", 20, low=1, high=1000)
HEBB_UPLOAD_DAYS = environment.integer("HEBB_UPLOAD_DAYS", 180, low=0, high=36_500)
HEBB_WORKER_THREADS = environment.integer("HEBB_WORKER_THREADS", 3, low=1, high=64)
HEBB_WORKER_QUEUES = services.queues()
HEBB_ISOLATION = environment.one_of("HEBB_ISOLATION", "standard", ("standard", "strict"))
HEBB_LEASE_SECONDS = environment.integer("HEBB_LEASE_SECONDS", 30, low=1, high=600)
HEBB_SWEEP_SECONDS = environment.integer("HEBB_SWEEP_SECONDS", 5, low=1, high=600)
HEBB_GRADING_SECONDS = environment.integer("HEBB_GRADING_SECONDS", 900, low=10, high=86_400)

_broker = services.broker(DATA_DIR, embedded=EMBEDDED)
CELERY_BROKER_URL = _broker.url
CELERY_BROKER_TRANSPORT = _broker.transport
CELERY_BROKER_TRANSPORT_OPTIONS = _broker.options
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # the sweeper keeps grading while the broker is away
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False  # it would loop for ever on a poisonous job; the lease brings it back
CELERY_TASK_PUBLISH_RETRY = False  # the sweeper rings again
CELERY_TASK_DEFAULT_QUEUE = "instant"
CELERY_TASK_CREATE_MISSING_QUEUES = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SEND_TASK_EVENTS = False

HEBB_LOG_LEVEL = services.log_level()
LOGGING = services.logging(HEBB_LOG_LEVEL)

# --- what operators are told of by checks (operations.checks) ----------------------------------------------------
UNKNOWN_VARIABLES = environment.unknown()
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: they need not be ours
    "security.W008",  # the proxy leads from http to https
    "security.W021",  # the browsers' preload lists are for whole domains, too
]
