const KEY = "casework-list";

// Coming back to a list: same filters, sort and page, and the focus on the row that was left (UX-04).
export function listReturn() {
  const rows = document.querySelector("[data-rows]");
  if (rows) {
    const left = read()[location.pathname];
    if (left?.query === location.search && left.row) document.getElementById(left.row)?.querySelector("a")?.focus();
    remember("");
    rows.addEventListener("click", (event) => {
      const row = event.target.closest("a") && event.target.closest("[id]");
      if (row) remember(row.id);
    });
  }
  // Links back to a list that name no filters lead to the list as it was left.
  for (const link of document.querySelectorAll(".cw-breadcrumbs a, a[data-back-to-list]")) {
    const left = read()[link.pathname];
    if (left && !link.search && link.origin === location.origin) link.search = left.query;
  }
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function remember(row) {
  const lists = read();
  const kept = row || (lists[location.pathname]?.query === location.search ? lists[location.pathname].row : "");
  lists[location.pathname] = { query: location.search, row: kept };
  sessionStorage.setItem(KEY, JSON.stringify(lists));
}
