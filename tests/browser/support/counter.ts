// The counter as its people use it: a scanner, a keyboard, and eyes for the answer.

import { expect, type Locator, type Page, test } from "@playwright/test";

/** The demo's people. */
export const STAFF = {
  kim: { email: "kim@demo.example", password: "tre gula pulkor" },
  alex: { email: "alex@demo.example", password: "fyra blå stavar" },
  robin: { email: "robin@demo.example", password: "fem röda hjälmar" },
} as const;

/** Signs in and goes to the counter. */
export async function atCounter(page: Page, who: keyof typeof STAFF = "kim", language = "sv") {
  await signIn(page, who, language);
  await page.goto(`/${language}/disken`);
  await ready(page);
}

export async function signIn(page: Page, who: keyof typeof STAFF, language = "sv") {
  await page.goto(`/${language}/logga-in`);
  const form = page.locator("form").filter({ has: page.locator('input[type="password"]') });
  await form.locator('input[name="email"]:not([type="hidden"])').fill(STAFF[who].email);
  await form.locator('input[name="password"]:not([type="hidden"])').fill(STAFF[who].password);
  await form.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith("/logga-in"));
}

/** Waits until the island is awake, where scripts run. */
async function ready(page: Page) {
  if (test.info().project.use.javaScriptEnabled !== false) {
    await expect(page.locator("html[data-islands=awake]")).toHaveCount(1);
  }
  await expect(field(page)).toBeFocused();
}

export const field = (page: Page): Locator => page.locator("#scan");

/** The answer panel. */
export const answer = (page: Page): Locator => page.locator("#counter-answer .answer");

/** The panel of who is in hand. */
export const hand = (page: Page): Locator => page.locator("#counter-hand");

/** Types and presses Enter. */
export async function enter(page: Page, text: string) {
  await field(page).fill(text);
  await page.keyboard.press("Enter");
}

/** Takes somebody in hand by name or number, and waits until he is. */
export async function takeInHand(page: Page, text: string, name: string) {
  await enter(page, text);
  await expect(hand(page).locator(".hand-name")).toHaveText(name);
}

/** Enters an article's code, and waits until that article is lent. */
export async function lend(page: Page, code: string) {
  await enter(page, code);
  await expectAnswer(page, "lent", numberOf(code));
}

/** Enters an article's code, and waits until that article is taken back. */
export async function takeBack(page: Page, code: string) {
  await enter(page, code);
  await expectAnswer(page, "returned", numberOf(code));
}

/** *Klar*: nobody is in hand any more. */
export async function finish(page: Page) {
  await hand(page).getByRole("button", { name: /Klar/ }).press("Enter");
  await expect(hand(page)).toContainText("Ingen i handen");
}

/** Presses a button of the answer. */
export async function reply(page: Page, button: string | RegExp) {
  await answer(page).getByRole("button", { name: button }).press("Enter");
}

/** Opens what is folded away. */
export async function unfold(within: Locator, name: string | RegExp) {
  await within.locator("summary", { hasText: name }).press("Enter");
}

/** The row of an article in hand, by its number. */
export const row = (page: Page, number: string): Locator =>
  hand(page)
    .locator(".loan")
    .filter({ has: page.locator(".code", { hasText: new RegExp(`^${number}$`) }) });

/** Presses a line of a row's menu. */
export async function choose(page: Page, number: string, what: string) {
  await row(page, number).locator("summary").press("Enter");
  await row(page, number).getByRole("button", { name: what, exact: true }).press("Enter");
}

/** The number that stands on the label of a code: `4071` of `FB004071`. */
const numberOf = (code: string): string => String(Number(code.replace(/\D/g, "")));

/** Adds somebody whom things are for, and waits until they are for him. */
export async function addWearer(page: Page, name: string) {
  await unfold(hand(page), "Till vem?");
  await hand(page).getByLabel("Förnamn").fill(name);
  await page.keyboard.press("Enter");
  await expect(wearer(page, name)).toHaveAttribute("aria-pressed", "true");
}

/** The button of a wearer. */
export const wearer = (page: Page, name: string): Locator =>
  hand(page).getByRole("button", { name, exact: true });

/** How long a scanner takes for a key, in seconds. */
const SCANNER_KEY = 0.004;

/**
 * Types as a scanner does: fast, and without Enter. The keys are handed over all at once, each
 * with the time at which a scanner would have sent it: a busy machine must not slow it down.
 * Returns the time of the last key, in seconds.
 */
export async function scan(page: Page, code: string): Promise<number> {
  return await sendKeys(page, [...code]);
}

/** A scanner that is set to end each code with Enter. */
export async function scanWithEnter(page: Page, code: string): Promise<number> {
  return await sendKeys(page, [...code, "Enter"]);
}

/** The Enter of a slow scanner, `after` seconds after the code's last key at `last`. */
export async function lateEnter(page: Page, last: number, after: number) {
  await page.waitForTimeout(Math.max(0, (last + after) * 1000 - Date.now()));
  await sendKeys(page, ["Enter"], last + after);
}

/** Keys that end at `last`: now, unless told. A page never sees keys of the future. */
async function sendKeys(page: Page, keys: string[], last = Date.now() / 1000): Promise<number> {
  const keyboard = await page.context().newCDPSession(page);
  const sent = keys.flatMap((key, at) => {
    const timestamp = last - (keys.length - 1 - at) * SCANNER_KEY;
    const text = key === "Enter" ? "\r" : key;
    return [
      keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", key, text, timestamp }),
      keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", key, timestamp }),
    ];
  });
  await Promise.all(sent);
  await keyboard.detach();
  return last;
}

/** The answer is of a kind, and says all this. */
export async function expectAnswer(page: Page, kind: string, ...texts: (string | RegExp)[]) {
  await expect(answer(page)).toHaveAttribute("data-answer", kind);
  for (const text of texts) await expect(answer(page)).toContainText(text);
}
