import { isTyping } from "./dom.js";

const OFF = "casework-shortcuts-off";

// / search, g h home, j and k rows, ? the list of keys. Never in fields, never with Ctrl, Alt or Meta; can be switched off (UX-34).
export function shortcuts() {
  const dialog = document.querySelector("[data-shortcuts]");
  if (!dialog) return;
  const toggle = dialog.querySelector("[data-shortcuts-on]");
  const on = () => localStorage.getItem(OFF) !== "true";
  toggle.checked = on();
  toggle.addEventListener("change", () => localStorage.setItem(OFF, String(!toggle.checked)));
  for (const button of document.querySelectorAll("[data-shortcuts-open]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog.showModal());
  }
  let before = "";
  document.addEventListener("keydown", (event) => {
    if (!on() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const key = before === "g" && event.key === "h" ? "gh" : event.key;
    before = event.key;
    if (act(key, dialog)) event.preventDefault();
  });
}

function act(key, dialog) {
  if (key === "?") dialog.showModal();
  else if (key === "/") document.querySelector("[data-search-focus]")?.focus();
  else if (key === "gh") location.assign("/");
  else if (key === "j" || key === "k") moveRow(key === "j" ? 1 : -1);
  else return false;
  return true;
}

function moveRow(step) {
  const links = [...document.querySelectorAll("[data-rows] > tr th a, [data-rows] > li a:first-of-type")];
  if (!links.length) return;
  const at = links.findIndex((link) => link.closest("tr, li").contains(document.activeElement));
  links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
}
