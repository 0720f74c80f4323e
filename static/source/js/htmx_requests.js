import { csrfToken } from "./dom.js";

// Requests by htmx carry the token that Django asks for; refusals are said on the page, never in a browser box (UX-31).
export function htmxRequests() {
  document.addEventListener("htmx:config:request", (event) => {
    const request = event.detail?.ctx?.request;
    if (request && !/^(GET|HEAD)$/i.test(request.method)) request.headers["X-CSRFToken"] = csrfToken();
  });
}
