import { csrfToken } from "./dom.js";

// Requests by htmx carry the token that Django asks for. Refusals and lost connections are said on the page, with the
// number that finds them in the logs, never in a browser box, and never put a whole page into a part of one (UX-31).
export function htmxRequests() {
  document.addEventListener("htmx:config:request", (event) => {
    const request = event.detail?.ctx?.request;
    if (request && !/^(GET|HEAD)$/i.test(request.method)) request.headers["X-CSRFToken"] = csrfToken();
  });
  document.addEventListener("htmx:before:swap", (event) => {
    const { response, text } = event.detail?.ctx ?? {};
    if (!response || response.status < 400 || !/^\s*<!doctype/i.test(text ?? "")) return;
    event.preventDefault();
    say("refused", response.headers?.get?.("X-Request-ID") ?? response.raw?.headers?.get("X-Request-ID"));
  });
  document.addEventListener("htmx:error", () => say("offline"));
}

function say(kind, number) {
  const region = document.querySelector("[data-messages]");
  if (!region) return;
  const text = document.createElement("p");
  text.className = "usa-alert__text";
  text.textContent = region.dataset[kind] + (number ? ` ${region.dataset.reference} ${number.slice(0, 8).toUpperCase()}` : "");
  const body = document.createElement("div");
  body.className = "usa-alert__body";
  body.append(text);
  const box = document.createElement("div");
  box.className = "usa-alert usa-alert--slim usa-alert--error cw-message";
  box.setAttribute("role", "alert");
  box.append(body);
  region.querySelector("[data-said]")?.remove();
  box.dataset.said = "true";
  region.append(box);
}
