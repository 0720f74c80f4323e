import { fresh, post } from "./dom.js";

// A date box: the date in words on leaving it, a calendar button beside it (N8, UX-17).
export function dateFields(root) {
  for (const field of fresh(root, "[data-date-field]", "Date")) {
    const input = field.querySelector("input");
    const echo = field.querySelector("[data-date-echo]");
    if (field.dataset.echoUrl) {
      input.addEventListener("change", () => say(field, input, echo));
      echo.addEventListener("click", (event) => answer(event, input));
    }
    addPicker(field, input);
  }
}

async function say(field, input, echo) {
  const typed = input.value;
  if (!typed.trim()) {
    echo.replaceChildren();
    return;
  }
  const body = new FormData();
  body.set("value", typed);
  body.set("prefers", input.dataset.datePrefers ?? "near");
  try {
    const response = await post(field.dataset.echoUrl, body);
    if (!response.ok || input.value !== typed) return;
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    echo.replaceChildren(...parsed.body.childNodes);
  } catch {
    return; // Without the network the server says the date on the next page.
  }
  // "today" would mean another day after midnight: the box holds what was said.
  const fixed = echo.querySelector("[data-date-fixed]")?.dataset.dateFixed;
  if (fixed) input.value = fixed;
  echo.classList.toggle("is-question", echo.querySelector(".cw-date__question") !== null);
}

function answer(event, input) {
  const button = event.target.closest("[data-date-answer]");
  if (!button) return;
  input.value = button.dataset.dateAnswer;
  input.focus();
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function addPicker(field, input) {
  const native = document.createElement("input");
  if (!native.showPicker) return;
  native.type = "date";
  native.tabIndex = -1;
  native.setAttribute("aria-hidden", "true");
  native.className = "cw-date__native";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cw-date__pick";
  const label = document.querySelector(`label[for="${input.id}"]`)?.firstChild?.textContent?.trim() ?? "";
  button.setAttribute("aria-label", `${field.dataset.pickLabel}: ${label}`);
  button.append(calendarIcon());
  button.addEventListener("click", () => native.showPicker());
  native.addEventListener("change", () => {
    const [year, month, day] = native.value.split("-").map(Number);
    if (!day) return;
    input.value = `${month}/${day}/${year}`;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const place = document.createElement("span");
  place.className = "cw-date__place";
  place.append(button, native);
  input.after(place);
}

function calendarIcon() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "cw-icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M20 3h-1V1h-2v2H7V1H5v2H4c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h16c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2zm0 18H4V8h16v13z");
  svg.append(path);
  return svg;
}
