// What a family has reserved, on its way over the counter; the waiting list; and the message.

import { expectAccessible } from "./support/accessible.ts";
import { answer, atCounter, enter, field, finish, hand, reply, signIn, takeInHand } from "./support/counter.ts";
import { enterAs, putInBasket, reserveAs } from "./support/family.ts";
import { expect, test } from "./support/test.ts";

// The clock stands at Friday 5 March 2027, half past three; the next open day is Saturday.
const SATURDAY = "2027-03-06";
const TUESDAY = "2027-03-09";

test("what is reserved is picked by shelf, asked about, and goes out by one scan", async ({ page }) => {
  test.setTimeout(90_000);
  await putInBasket(page, "SKR-HOC", SATURDAY, TUESDAY);
  await reserveAs(page, "Sanna", "070-174 06 88", "Sanna Nyberg");
  await expect(page.getByRole("status")).toContainText("Bokat. Välkommen in och hämta.");
  await page.context().clearCookies();

  await signIn(page, "kim");
  await page.getByRole("link", { name: "Plocka", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Att plocka fram");
  await expectAccessible(page);
  const fetch = page.getByRole("list", { name: "Hämta från hyllorna" });
  await expect(fetch).toContainText("hylla");
  const number = await fetch.locator(".code").first().innerText();
  await expect(field(page)).toBeFocused();
  await enter(page, "999999");
  await expect(page.locator(".answer")).toContainText("999999");
  await enter(page, number);
  await expect(page.locator(".answer")).toContainText("Bokningen är klar att hämta");
  const card = page.locator("article", { hasText: "Sanna Nyberg" });
  await expect(card).toContainText("klar att hämta");
  await expect(card).toContainText("framme");
  // A reload picks nothing twice.
  await page.reload();
  await expect(page.locator(".answer")).toContainText("Framtaget");

  // Today it goes to nobody without a question, and the question says whose it is.
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, number);
  await expect(answer(page)).toContainText("Reserverad för Sanna Nyberg ••• 06 88");
  await expectAccessible(page);
  await finish(page);
  await enter(page, number);
  await expect(answer(page)).toContainText("Bokningen hämtas en annan dag");
  await reply(page, /Lämna ut nu/);
  await expect(answer(page)).toContainText("Lånad");
  await expect(answer(page)).toContainText("tisdag 9 mars");
  await expect(hand(page).locator(".hand-name")).toHaveText("Sanna Nyberg");
  await page.getByRole("button", { name: /^Ångra/ }).first().press("Enter");
  await expect(answer(page)).toContainText("Ångrat");
  // The same by her number and one press.
  await takeInHand(page, "070-174 06 88", "Sanna Nyberg");
  await expect(hand(page)).toContainText("ligger på bokningshyllan");
  await hand(page).getByRole("button", { name: /Lämna ut bokningen/ }).press("Enter");
  await expect(answer(page)).toContainText("Lånad");
  await finish(page);
});

test("who finds none waits, with a place, and staff see the message with its link", async ({ page }) => {
  test.setTimeout(90_000);
  // Of this length there is one.
  await putInBasket(page, "STAVG", SATURDAY, TUESDAY, "115");
  await reserveAs(page, "Sanna", "070-174 06 88", "Sanna Nyberg");
  await page.context().clearCookies();

  await putInBasket(page, "STAVG", "2027-03-10", "2027-03-12", "115");
  await page.locator("#fran").fill(SATURDAY);
  await page.locator("#till").fill(TUESDAY);
  await page.getByRole("button", { name: "Kontrollera" }).press("Enter");
  await expect(page.locator(".basket-line")).toContainText("Ingen ledig de dagarna");
  await page.getByRole("button", { name: "Ställ mig i kö" }).press("Enter");
  await enterAs(page, "Omar", "070-174 06 89");
  await page.getByLabel("För- och efternamn").fill("Omar Berg");
  await page.getByRole("button", { name: "Fortsätt" }).press("Enter");
  await page.getByRole("button", { name: "Ställ mig i kö" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Du står i kön");
  const queue = page.getByRole("region", { name: "Det du väntar på" });
  await expect(queue).toContainText("Du är först i kön");
  await expectAccessible(page);
  await queue.getByRole("button", { name: "Lämna kön" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Du står inte längre i kön");

  // The demo sends no SMS: the text stands where a coordinator reads it.
  await page.context().clearCookies();
  await signIn(page, "alex");
  const letter = page.locator("li", { hasText: "Tack för din bokning" });
  await expect(async () => {
    await page.goto("/sv/utskick");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  const text = (await letter.textContent()) ?? "";
  expect(text).toContain("Hej från Fritidsbanken Umeå!");
  const link = text.match(/https?:\/\/\S+(\/sv\/m\/\S+)/)?.[1] ?? "";
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ditt meddelande");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Avboka" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Bokningen är avbokad");
  await page.goto("/sv/m/aaaaaaaaaaaaaaaaaaaaaa");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("finns inte");
});

test("staff reserve for somebody who calls, and a family changes what it has", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, "kim");
  await page.goto("/sv/lantagare?sok=070-174+06+77");
  await page.getByRole("link", { name: /Yusuf Ali/ }).first().press("Enter");
  await page.getByRole("button", { name: "Boka åt" }).press("Enter");
  await putInBasket(page, "SKR-HOC", SATURDAY, TUESDAY);
  await expect(page.getByRole("main")).toContainText("Du bokar åt Yusuf Ali.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await expect(hand(page)).toContainText("Bokat: hämtas lör 6 mars");
  await page.context().clearCookies();

  await page.goto("/sv/mina");
  await enterAs(page, "Yusuf", "070-174 06 77");
  await page.getByRole("link", { name: /lör 6 – tis 9 mars/ }).click();
  await page.getByRole("button", { name: "Ändra" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Du ändrar en bokning");
  await page.locator("#till").fill("2027-03-11");
  await page.getByRole("button", { name: "Spara ändringen" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Bokat");
  await page.goto("/sv/mina");
  const reserved = page.getByRole("region", { name: "Bokat" });
  await expect(reserved).toContainText("lör 6 – tors 11 mars");
  await expect(reserved).not.toContainText("tis 9 mars");
});

test("a coordinator says when families may reserve", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender/regler");
  await page.locator("#senast").fill("20");
  await page.locator("#timmar").fill("0");
  await page.getByRole("button", { name: "Spara bokningen" }).press("Enter");
  await expect(page.locator("#senast-error")).toBeVisible();
  await expect(page.locator("#timmar-error")).toContainText("från 1 till 336");
  await page.locator("#senast").fill("2");
  await page.locator("#timmar").fill("48");
  await page.getByRole("button", { name: "Spara bokningen" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Sparat");
  await expect(page.locator("#timmar")).toHaveValue("48");
  await page.getByLabel("Det går att boka här").uncheck();
  await page.getByRole("button", { name: "Spara bokningen" }).press("Enter");
  await page.context().clearCookies();
  await putInBasket(page, "SKR-HOC", SATURDAY, TUESDAY);
  await expect(page.getByRole("status")).toContainText("Här går det inte att boka");
});
