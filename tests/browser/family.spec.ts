// A family's way, from what it needs to what it has at home: no password, no script.

import { expectAccessible } from "./support/accessible.ts";
import { atCounter, lend, takeInHand } from "./support/counter.ts";
import { enterAs, putInBasket } from "./support/family.ts";
import { expect, test } from "./support/test.ts";

test("a family finds skis, reserves them, looks at it and lets it go", async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto("/sv/");
  await page.locator(".gear-activity").filter({ hasText: "Längdskidor" }).click();
  await page.getByLabel("Förnamn (om du vill)").fill("Alva");
  await page.getByLabel("Längd (cm)").fill("128");
  await page.locator("#fran").fill("2027-03-08");
  await page.locator("#till").fill("2027-03-11");
  await page.getByRole("button", { name: "Visa" }).press("Enter");
  await page.getByRole("button", { name: /^Lägg till/ }).first().press("Enter");
  await expect(page.getByRole("status")).toContainText("Ligger i korgen. Där finns nu en sak.");
  // Where one was, with what was asked for.
  await expect(page.getByLabel("Längd (cm)")).toHaveValue("128");
  await page.getByRole("link", { name: "Till korgen" }).click();
  const line = page.locator(".basket-line");
  await expect(line).toHaveCount(1);
  await expect(line.getByRole("textbox")).toHaveValue("Alva");
  await expect(line).toContainText("Ledig");
  await expectAccessible(page);

  // Nobody signs in before it is needed, and the basket is still there afterwards.
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await enterAs(page, "Sanna", "070-174 06 88");
  await page.getByLabel("För- och efternamn").fill("Sanna Nyberg");
  await page.getByRole("button", { name: "Fortsätt" }).press("Enter");
  await expect(page).toHaveURL(/\/sv\/korg$/);
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Bokat. Välkommen in och hämta.");
  await expect(page.getByRole("main")).toContainText("till Alva");
  await expect(page.getByRole("main")).toContainText("måndag 8 mars");
  await expectAccessible(page);

  // The calendar names things and nobody.
  const file = page.getByRole("link", { name: "Lägg i kalendern" });
  const calendar = await page.request.get((await file.getAttribute("href")) ?? "");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  const text = await calendar.text();
  expect(text).toContain("DTSTART;VALUE=DATE:20270308");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).not.toContain("Alva");

  await page.getByRole("link", { name: "Mina sidor" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hej Sanna Nyberg");
  await page.getByRole("link", { name: /mån 8 – tors 11 mars/ }).click();
  await page.getByText("Avboka", { exact: true }).click();
  await page.getByRole("button", { name: "Ja, avboka" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Bokningen är avbokad.");
  await page.getByRole("button", { name: "Boka igen" }).press("Enter");
  await expect(page).toHaveURL(/\/sv\/korg$/);
  await expect(page.locator(".basket-line").getByRole("textbox")).toHaveValue("Alva");
});

test("a no says why, and the nearest yes is one press away", async ({ page }) => {
  await putInBasket(page, "SKR-HOC", "2027-03-08", "2027-03-11");
  // A Sunday is closed.
  await page.locator("#fran").fill("2027-03-07");
  await page.getByRole("button", { name: "Kontrollera" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Det är stängt den första dagen.");
  await page.getByRole("button", { name: /^Ta / }).first().press("Enter");
  await expect(page.locator(".basket-line")).toContainText("Ledig");
  await page.locator("#till").fill("");
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await expect(page.locator("#till-error")).toContainText("Välj en dag");
  await page.locator("#till").fill("2027-03-02");
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await expect(page.locator("#till-error")).toContainText("Sista dagen är före den första");
  await page.getByRole("button", { name: /^Ta bort/ }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Korgen är tom");
});

test("a code that is wrong lets nobody in, and a number that is not known looks the same", async ({
  page,
}) => {
  await page.goto("/sv/mina");
  await expect(page).toHaveURL(/mina\/logga-in/);
  await page.getByRole("button", { name: "Skicka kod" }).press("Enter");
  await expect(page.locator("#fornamn-error")).toContainText("Skriv ditt förnamn");
  await expect(page.locator("#telefon-error")).toBeVisible();
  await page.getByLabel("Förnamn").fill("Ingen");
  await page.getByLabel("Telefon").fill("070-174 06 99");
  await page.getByRole("button", { name: "Skicka kod" }).press("Enter");
  const shown = (await page.locator(".notice").innerText()).match(/\d{6}/)?.[0] ?? "";
  const wrong = shown === "000000" ? "000001" : "000000";
  await page.locator("#svar").fill(wrong);
  await page.getByRole("button", { name: "Logga in" }).press("Enter");
  await expect(page.locator("#svar-error")).toContainText("Du kan försöka 4 gånger till");
  await page.goto("/sv/mina");
  await expect(page).toHaveURL(/mina\/logga-in/);
});

test("what is at home stands on one's own page, and why it can't be kept longer", async ({
  page,
}) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB002222");
  await page.context().clearCookies();
  await page.goto("/sv/mina");
  await enterAs(page, "yusuf", "0701740677");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hej Yusuf Ali");
  const home = page.getByRole("region", { name: "Hemma hos dig" });
  await expect(home).toContainText("Lämna tillbaka senast");
  await home.getByRole("button", { name: /^Låna längre/ }).first().press("Enter");
  await expect(page.getByRole("status")).toContainText("lika sent redan");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Logga ut", exact: true }).press("Enter");
  await page.goto("/sv/mina");
  await expect(page).toHaveURL(/mina\/logga-in/);
});
