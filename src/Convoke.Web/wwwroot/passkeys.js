// Asks the browser for a passkey before a form is sent, and sends what it gives along (W3C Web Authentication, level 3).
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

/** The options as JSON has them, with bytes where the browser wants bytes. */
function read(json) {
  const options = JSON.parse(json);
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  if (options.excludeCredentials) options.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) options.allowCredentials = known(options.allowCredentials);
  return options;
}

/** A credential as JSON; by hand, since not every browser and password manager can. */
function write(credential) {
  const { response } = credential;
  const written = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    written.attestationObject = text(response.attestationObject);
    written.transports = response.getTransports?.() ?? [];
  } else {
    written.authenticatorData = text(response.authenticatorData);
    written.signature = text(response.signature);
    if (response.userHandle) written.userHandle = text(response.userHandle);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: written,
  });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const credential = form.elements.namedItem("credential");
  const error = form.querySelector(".err");
  form.hidden = false;

  form.addEventListener("submit", async (sending) => {
    if (credential.value) return; // made already: something else was wrong with the form

    sending.preventDefault();
    error.textContent = "";
    try {
      if (!window.PublicKeyCredential) throw new DOMException("", "SecurityError");

      const publicKey = read(form.dataset.options);
      credential.value = write(await navigator.credentials[form.dataset.passkey]({ publicKey }));
      form.submit();
    } catch (problem) {
      error.textContent = problem.name === "SecurityError" ? form.dataset.missing : form.dataset.failed;
      error.focus();
    }
  });
}
