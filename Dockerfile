# One image for web, worker and preparation; docker-compose.yml says what each may do.
FROM python:3.11-slim-bookworm

RUN apt-get update \
    && apt-get install --yes --no-install-recommends libseccomp2 util-linux \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home hebb

WORKDIR /srv/hebb
COPY requirements/hebb.lock requirements/install.sh requirements/
RUN export PIP_NO_CACHE_DIR=1 \
    && . requirements/install.sh \
    && install_lock python requirements/hebb.lock \
    && check_packages python

COPY . .
# Nothing of these is kept: gathering static files needs production's settings and no service.
ENV HEBB_STATIC_DIR=/srv/hebb/.static
RUN DATABASE_URL=postgresql://build CELERY_BROKER_URL=redis://build ALLOWED_HOSTS=build \
    SECRET_KEY=only-while-the-image-is-built-00000000 HEBB_DATA_DIR=/tmp/build \
    python manage.py gather_static \
    && mkdir -p /var/lib/hebb/datasets && chown -R hebb: /var/lib/hebb

ENV PYTHONUNBUFFERED=1 HEBB_DATA_DIR=/var/lib/hebb
ENTRYPOINT ["deploy/entrypoint"]
