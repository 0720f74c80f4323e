// The summary takes focus; its links put focus into the control, not only the page to its place (UX-16).
export function errorSummary() {
  const summary = document.querySelector("[data-error-summary]");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const control = link && document.getElementById(link.hash.slice(1));
    if (!control) return;
    event.preventDefault();
    const label = control.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${control.id}"]`);
    (label ?? control).scrollIntoView({ block: "start" });
    control.focus({ preventScroll: true });
  });
}
