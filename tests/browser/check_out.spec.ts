// A family borrows and hands back, with and without scripts. Only the keyboard is used.

import { answer, atCounter, enter, expectAnswer, field, hand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("a family's basket goes out and comes back", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page)).toContainText("Yusuf Ali");

  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "Lånad", "Liggunderlag", "4071", "fredag 19 mars");
  await enter(page, "4176");
  await expectAnswer(page, "lent", "Kompass");
  await expect(page).toHaveURL(/sedel=\d+/);
  await expect(hand(page).locator(".loan")).toHaveCount(2);

  await enter(page, "FB004071");
  await expectAnswer(page, "look", "redan på lånesedeln");

  await hand(page).getByRole("button", { name: /Klar/ }).press("Enter");
  await expect(hand(page)).toContainText("Ingen i handen");

  await enter(page, "FB004071");
  await expectAnswer(page, "returned", "Återlämnad", "Liggunderlag");
  await expect(answer(page)).not.toContainText("Yusuf");
});

test("a return opens its checks, and they never hold up the next scan", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await enter(page, "FB002983");
  await expectAnswer(page, "lent", "Skidhjälm");
  await hand(page).getByRole("button", { name: /Klar/ }).press("Enter");

  await enter(page, "FB002983");
  await expectAnswer(page, "returned", "smäll", "Tvätta");
  await enter(page, "FB004538");
  await expectAnswer(page, "look", "Vem ska låna?");

  await enter(page, "070-174 06 77");
  await expectAnswer(page, "lent", "Kubb");
  await enter(page, "FB002983");
  await expectAnswer(page, "look", "inte besvarad");
  await answer(page).getByRole("button", { name: /Allt är bra/ }).press("Enter");
  await expectAnswer(page, "look", "Tvätta");
  await answer(page).getByRole("button", { name: /Låna ut ändå/ }).press("Enter");
  await expectAnswer(page, "lent", "Skidhjälm");
});

test("a thing on loan to another stops, and is taken back first by one key", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await enter(page, "2226");
  await expectAnswer(page, "stop", "Stopp", "utlånad till någon annan");
  await expect(answer(page)).not.toContainText("Omar");
  await answer(page).getByRole("button", { name: /Ta tillbaka först/ }).press("Enter");
  await expectAnswer(page, "returned", "Hockeyskridskor");
  await expect(hand(page)).toContainText("Yusuf Ali");
});

test("a new borrower needs a name and a number, and nothing else", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 88");
  await expect(answer(page)).toContainText("Ingen har det numret än");
  await page.locator("#ny-namn").fill("  Åsa Ek 🎿  ");
  await page.locator("#ny-namn").press("Enter");
  await expect(hand(page)).toContainText("Åsa Ek 🎿");
});

test("a name that nobody has is taken along to the new borrower", async ({ page }) => {
  await atCounter(page);
  await enter(page, "Åsa Ek");
  await expectAnswer(page, "stop", "Vi hittar ingen som heter", "Åsa Ek");
  await answer(page)
    .getByRole("button", { name: /Lägg till låntagare/ })
    .press("Enter");
  await expect(page.locator("#ny-namn")).toHaveValue("Åsa Ek");
  await page.locator("#ny-telefon").fill("070-174 06 88");
  await page.locator("#ny-telefon").press("Enter");
  await expect(hand(page)).toContainText("Åsa Ek");
});

test("a wrong number is told beside its field, and what was typed stays", async ({ page }) => {
  await atCounter(page);
  await page.getByRole("button", { name: /Ny låntagare/ }).press("Enter");
  await page.locator("#ny-namn").fill("Åsa Ek");
  await page.locator("#ny-telefon").fill("070-174 06 8");
  await page.locator("#ny-telefon").press("Enter");
  await expect(answer(page)).toContainText("för få eller för många siffror");
  await expect(page.locator("#ny-namn")).toHaveValue("Åsa Ek");
  await expect(page.locator("#ny-telefon")).toHaveAttribute("aria-invalid", "true");
});

test("a number that two share opens a chooser of first names", async ({ page }) => {
  await atCounter(page);
  await enter(page, "0046701740613");
  await expectAnswer(page, "look", "Vem?");
  await answer(page).getByRole("button", { name: /Leila/ }).press("Enter");
  await expect(hand(page)).toContainText("Leila Haddad");
});

test("an unknown code says what to do", async ({ page }) => {
  await atCounter(page);
  await enter(page, "FB990017");
  await expectAnswer(page, "stop", "FB990017", "skriv numret på etiketten");
  await expect(field(page)).toBeFocused();
});

test("the day's last action is undone by its button", async ({ page }) => {
  await atCounter(page);
  await enter(page, "070-174 06 77");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent");
  await page.locator("#undo-form").getByRole("button").press("Enter");
  await expect(answer(page)).toContainText("Ångrat");
  await expect(hand(page).locator(".loan")).toHaveCount(0);
});

test("skis go out only when a fitter has confirmed the binding", async ({ page }) => {
  await atCounter(page, "kim");
  await enter(page, "070-174 06 77");
  await enter(page, "FB001044");
  await expectAnswer(page, "look", "vårdnadshavare");
  await answer(page).getByRole("button", { name: /vuxen/ }).press("Enter");
  await expectAnswer(page, "look", "Någon med behörighet");
});

test("a fitter sets the binding for the boot that lies there", async ({ page }) => {
  await atCounter(page, "alex");
  await enter(page, "070-174 06 77");
  await enter(page, "FB001181");
  await expectAnswer(page, "lent", "Slalompjäxor");
  await enter(page, "FB001133");
  await answer(page).getByRole("button", { name: /vuxen/ }).press("Enter");
  await expectAnswer(page, "look", "För vilken pjäxsula");
  await answer(page).getByRole("button", { name: /294 mm/ }).press("Enter");
  await expectAnswer(page, "lent", "Slalomskidor");
});

test("the counter speaks English to who reads English", async ({ page }) => {
  await atCounter(page, "kim", "en");
  await enter(page, "070-174 06 77");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "Lent", "Sleeping mat", "Friday 19 March");
});
