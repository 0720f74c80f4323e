import { announce, fill, fresh } from "./dom.js";

// Counts down from the limit; the screen reader hears it when the typing pauses.
export function characterCounts(root) {
  for (const note of fresh(root, "[data-count-for]", "Count")) {
    const input = document.getElementById(note.dataset.countFor);
    if (!input) continue;
    const limit = Number(note.dataset.countLimit);
    const spoken = document.createElement("span");
    spoken.className = "usa-sr-only";
    spoken.setAttribute("role", "status");
    note.after(spoken);
    input.removeAttribute("maxlength");
    let pause;
    const show = () => {
      const left = limit - [...input.value.replace(/\n/g, "\r\n")].length;
      const text = left < 0 ? fill(note.dataset.countOver, -left) : fill(note.dataset.countLeft, left);
      note.textContent = text;
      note.classList.toggle("is-over", left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => announce(spoken, input === document.activeElement ? text : ""), 1000);
    };
    input.addEventListener("input", show);
    if (input.value) show();
  }
}
