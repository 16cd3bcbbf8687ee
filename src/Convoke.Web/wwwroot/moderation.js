// Adds keys to the queue of comments; its buttons do the same. They can be switched off (WCAG 2.1.4), and never work while somebody types.
"use strict";

const help = document.getElementById("keys");
const wanted = help.querySelector("input");
const comments = [...document.querySelectorAll(".queued")];

help.hidden = false;
wanted.checked = localStorage.getItem("keys") !== "off";
wanted.addEventListener("change", () => localStorage.setItem("keys", wanted.checked ? "on" : "off"));

const current = () => document.activeElement.closest(".queued") ?? document.querySelector(".queued:target");

function go(step) {
  const at = comments.indexOf(current());
  const next = comments[at < 0 ? 0 : at + step];
  if (!next) return;

  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const judge = (state) => current()?.querySelector(`button[value=${state}]`)?.click();

const keys = {
  j: () => go(1),
  k: () => go(-1),
  a: () => judge("shown"),
  r: () => judge("binned"),
  s: () => judge("spam"),
  u: () => document.getElementById("undo")?.click(),
  "?": () => {
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
  },
};

addEventListener("keydown", (press) => {
  const types = press.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (types || press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return;
  if (!wanted.checked) return;
  // A keyboard of another script has the same keys in the same places.
  const key = /^[!-~]$/.test(press.key) ? press.key : press.code.replace("Key", "").toLowerCase();
  if (!Object.hasOwn(keys, key)) return;

  press.preventDefault();
  keys[key]();
});

document.querySelector(".queued:target")?.focus({ preventScroll: true });
