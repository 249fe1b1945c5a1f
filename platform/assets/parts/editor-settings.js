const KEY = "hebb:editor";
const USUAL = { size: 100, wrap: false, tall: false, vim: false };
const [SMALLEST, LARGEST, STEP] = [70, 200, 10];

/** How this browser's user wants editors: `size` of the code in per cent; `wrap`, `tall` and `vim` are yes or no. */
export function remembered() {
  try {
    const { size, ...switches } = { ...USUAL, ...JSON.parse(localStorage.getItem(KEY)) };
    return { ...switches, size: within(size) };
  } catch {
    return { ...USUAL }; // storage is switched off, or holds something else
  }
}

function remember(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // storage is switched off: they hold for this page
  }
}

const within = (size) => Math.min(LARGEST, Math.max(SMALLEST, Number(size) || USUAL.size));

/** Let the menu change `editor`: its buttons the size of the code, its boxes the rest. */
export function offerSettings(menu, editor) {
  const settings = remembered();
  const boxes = menu.querySelectorAll("[data-setting]");
  const show = () => {
    menu.querySelector("output").textContent = `${settings.size} %`;
    for (const box of boxes) box.checked = settings[box.dataset.setting];
  };
  const set = (name, value) => {
    settings[name] = value;
    remember(settings);
    show();
    editor.adjust(settings);
  };
  for (const box of boxes) box.addEventListener("change", () => set(box.dataset.setting, box.checked));
  for (const button of menu.querySelectorAll("[data-larger]")) {
    button.addEventListener("click", () => set("size", within(settings.size + STEP * button.dataset.larger)));
  }
  menu.hidden = false;
  show();
}
