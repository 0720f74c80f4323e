(() => {
  // static/source/js/error_summary.js
  function errorSummary() {
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

  // static/source/js/menus.js
  function menus() {
    const button = document.querySelector("[data-menu]");
    const nav = button && document.getElementById(button.getAttribute("aria-controls"));
    button?.addEventListener("click", () => {
      const open = nav.classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
    document.addEventListener("click", (event) => {
      for (const menu of document.querySelectorAll("details[data-popover][open]")) {
        if (!menu.contains(event.target)) menu.open = false;
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      for (const menu of document.querySelectorAll("details[data-popover][open]")) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      if (nav?.classList.contains("is-open")) button.click();
    });
  }

  // static/source/js/main.js
  errorSummary();
  menus();
})();
