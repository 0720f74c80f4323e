import { announce, fresh, post } from "./dom.js";

const EVERY = 10_000;

// Drafts go to the server on leaving a field and every ten seconds while something changed (UX-20).
// The server answers {"saved_at": "10:42 a.m."}; the words around it come from the form's attributes. Where several
// people write, it also answers the "version" that the form stands on from then on.
export function autosave(root) {
  for (const form of fresh(root, "form[data-autosave-url]", "Autosave")) new Draft(form);
}

class Draft {
  constructor(form) {
    this.form = form;
    this.sent = this.state();
    this.sending = false;
    this.note = document.createElement("span");
    this.note.className = "cw-draft";
    this.note.setAttribute("role", "status");
    (form.querySelector(".cw-form__actions") ?? form).append(this.note);
    form.addEventListener("focusout", () => this.save());
    form.addEventListener("submit", () => clearInterval(this.timer));
    this.timer = setInterval(() => this.save(), EVERY);
    document.addEventListener("visibilitychange", () => document.hidden && this.save());
  }

  body() {
    const body = new FormData(this.form);
    body.delete("csrfmiddlewaretoken");
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    return body;
  }

  state() {
    const body = this.body();
    body.delete("version");
    return new URLSearchParams(body).toString();
  }

  async save() {
    const state = this.state();
    if (state === this.sent || this.sending || !this.form.isConnected) return;
    this.sending = true;
    try {
      const response = await post(this.form.dataset.autosaveUrl, this.body());
      if (!response.ok) throw new Error(String(response.status));
      const saved = await response.json();
      this.sent = state;
      if (saved.version !== undefined) this.form.elements.version.value = saved.version;
      this.form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true }));
      announce(this.note, `${this.form.dataset.draftSaved} ${saved.saved_at}`);
    } catch {
      announce(this.note, this.form.dataset.draftFailed);
    } finally {
      this.sending = false;
    }
  }
}
