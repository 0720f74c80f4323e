import { fresh } from "./dom.js";

// The chosen files with their sizes, and what is wrong with them before they travel. The server checks again.
export function fileInputs(root) {
  for (const field of fresh(root, "[data-file-input]", "File")) {
    const input = field.querySelector('input[type="file"]');
    const list = field.querySelector("[data-file-list]");
    for (const name of ["dragenter", "dragover"]) input.addEventListener(name, () => input.classList.add("is-over"));
    for (const name of ["dragleave", "drop"]) input.addEventListener(name, () => input.classList.remove("is-over"));
    input.addEventListener("change", () => {
      list.replaceChildren(...[...input.files].map((file) => item(field, input, file)));
      list.hidden = !input.files.length;
    });
  }
}

function item(field, input, file) {
  const row = document.createElement("li");
  row.className = "cw-file__item";
  row.append(part("cw-file__name", file.name), part("cw-file__size", size(file.size)));
  const problem = problemOf(field, input, file);
  if (problem) row.append(part("cw-file__problem", problem));
  return row;
}

function part(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

function problemOf(field, input, file) {
  const limit = Number(input.dataset.maxBytes ?? 0);
  if (limit && file.size > limit) return field.dataset.tooLarge;
  if (!file.size) return field.dataset.emptyFile;
  const kinds = (input.accept ?? "").split(",").map((kind) => kind.trim().toLowerCase()).filter((kind) => kind.startsWith("."));
  if (kinds.length && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) return field.dataset.wrongKind;
  return "";
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
