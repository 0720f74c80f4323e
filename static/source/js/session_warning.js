import { announce, fill, post } from "./dom.js";

const WARN_BEFORE = 5 * 60;
const KEY = "casework-last-contact";

// Warns five minutes before the idle session ends; one key keeps it (UX-22). Tabs share the time of the last contact.
export function sessionWarning() {
  const idle = Number(document.querySelector('meta[name="session-idle-seconds"]')?.content ?? 0);
  const dialog = document.querySelector("[data-session-dialog]");
  if (!idle || !dialog) return;
  const left = dialog.querySelector("[data-session-left]");
  const stay = dialog.querySelector("[data-session-extend]");
  const signIn = dialog.querySelector("[data-session-sign-in]");
  const warnAt = Math.max(idle - WARN_BEFORE, idle / 2);
  const touched = () => localStorage.setItem(KEY, String(Date.now()));
  touched();
  document.addEventListener("htmx:after:request", touched);
  document.addEventListener("draft:saved", touched);

  stay.addEventListener("click", async () => {
    try {
      const response = await post(dialog.dataset.extendUrl, new FormData());
      if (response.status === 204) {
        touched();
        dialog.close();
      } else ended();
    } catch {
      ended();
    }
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());

  function ended() {
    announce(left, left.dataset.ended);
    stay.hidden = true;
    signIn.href = location.href;
    signIn.hidden = false;
    clearInterval(timer);
  }

  const timer = setInterval(() => {
    const quiet = (Date.now() - Number(localStorage.getItem(KEY) ?? Date.now())) / 1000;
    if (quiet < warnAt) {
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open) {
      dialog.showModal();
      stay.focus();
    }
    const minutes = Math.ceil((idle - quiet) / 60);
    if (quiet >= idle) ended();
    else announce(left, minutes <= 1 ? left.dataset.one : fill(left.dataset.many, minutes));
  }, 1000);
}
