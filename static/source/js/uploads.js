import { fresh } from "./dom.js";

const PART = "<li";

// Several files go to the server one by one, so that each shows how far it has come and what became of it (UX-24).
// Without this the form sends them all at once, and the page after it says the same.
export function uploads(root) {
  for (const input of fresh(root, "input[data-send-each]", "Upload")) {
    input.addEventListener("change", () => input.form?.querySelector(".cw-file__said")?.remove());
    input.form?.addEventListener("submit", (event) => {
      const files = [...input.files];
      if (!files.length || files.length > Number(input.dataset.sendEach)) return;
      event.preventDefault();
      if (!input.form.dataset.sending) sendAll(input, files, event.submitter);
    });
  }
}

async function sendAll(input, files, button) {
  const { form } = input;
  const place = input.closest("[data-file-input]");
  const list = place.querySelector("[data-file-list]");
  const stay = (event) => event.preventDefault();
  window.addEventListener("beforeunload", stay);
  form.dataset.sending = "true";
  button?.setAttribute("aria-busy", "true");
  let whole = true;
  for (const [number, file] of files.entries()) {
    const row = list.children[number];
    const answer = await send(form, input.name, file, row, place.dataset);
    if (answer.refusedForm) {
      // Another field is wrong: the page itself says so.
      window.removeEventListener("beforeunload", stay);
      form.submit();
      return;
    }
    whole = whole && answer.kept;
  }
  window.removeEventListener("beforeunload", stay);
  delete form.dataset.sending;
  button?.removeAttribute("aria-busy");
  input.value = "";
  conclude(list, whole ? place.dataset.allKept : place.dataset.someKept, form);
}

// One file. Resolves to {kept}; the row shows the server's own words, or that no answer came.
function send(form, name, file, row, words) {
  const body = new FormData(form);
  body.delete(name);
  body.append(name, file);
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const said = document.createElement("span");
  said.className = "cw-file__size";
  said.textContent = words.sending;
  row.append(bar, said);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
    });
    request.upload.addEventListener("load", () => {
      said.textContent = words.checking;
    });
    request.addEventListener("loadend", () => {
      const text = request.responseText.trim();
      bar.remove();
      if (request.status === 200 && text.startsWith(PART)) {
        const parsed = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
        row.replaceWith(parsed);
        resolve({ kept: parsed.hasAttribute("data-kept") });
      } else if (request.status === 200 && text) {
        resolve({ kept: false, refusedForm: true });
      } else {
        said.className = "cw-file__problem";
        said.textContent = words.notSent;
        resolve({ kept: false });
      }
    });
    request.send(body);
  });
}

// The sentence above the results takes the focus, so that it is read and the next Tab goes on from there.
function conclude(list, sentence, form) {
  let said = list.previousElementSibling;
  if (!said?.matches(".cw-file__said")) {
    said = document.createElement("p");
    said.className = "cw-file__said";
    said.tabIndex = -1;
    list.before(said);
  }
  said.textContent = sentence;
  const back = form.querySelector(".cw-form__actions a");
  if (back) {
    const link = document.createElement("a");
    link.href = back.href;
    link.textContent = back.textContent.trim();
    said.append(" ", link);
  }
  form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true }));
  said.focus();
}
