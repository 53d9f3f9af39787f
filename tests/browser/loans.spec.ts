// What becomes of a loan: longer, lost, found, "says it is returned", back without a part.

import {
  answer,
  atCounter,
  choose,
  enter,
  expectAnswer,
  finish,
  hand,
  lend,
  reply,
  row,
  takeBack,
  takeInHand,
  unfold,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await atCounter(page);
});

test("a renewal counts from today, and one that gains nothing says so", async ({ page }) => {
  await takeInHand(page, "070-174 06 20", "Aino Niemi");
  await expect(row(page, "1933")).toContainText("till mån 15 mars");
  await choose(page, "1933", "Låna om");
  await expect(answer(page)).toContainText("En artikel är omlånad");
  await expect(answer(page)).toContainText("fredag 19 mars");
  await expect(row(page, "1933")).toContainText("till fre 19 mars");
  await expect(row(page, "2096")).toContainText("till mån 15 mars");

  await hand(page).getByRole("button", { name: "Låna om allt" }).press("Enter");
  await expect(row(page, "2096")).toContainText("till fre 19 mars");
  await expect(answer(page)).toContainText("En artikel är omlånad");
  await expect(answer(page)).toContainText("gäller redan till fredag 19 mars");
});

test("what is late is renewed like anything else", async ({ page }) => {
  await takeInHand(page, "070-174 06 31", "Nils Åkesson");
  await expect(hand(page)).toContainText("en försenad");
  await choose(page, "4223", "Låna om");
  await expect(row(page, "4223")).toContainText("till fre 19 mars");
  await expect(hand(page)).not.toContainText("försenad");
});

test("on the borrower's page all is renewed at once, and undone", async ({ page }) => {
  await takeInHand(page, "070-174 06 20", "Aino Niemi");
  await hand(page).getByRole("link", { name: "Låntagarens sida" }).click();
  const home = page.getByRole("list", { name: "Har hemma" });
  await expect(home.getByText("måndag 15 mars")).toHaveCount(2);
  await page.getByRole("button", { name: "Låna om allt" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("lämnas tillbaka senast fredag 19 mars");
  await expect(home.getByText("fredag 19 mars")).toHaveCount(2);
  await page.getByRole("button", { name: "Ångra" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Det är ångrat");
  await expect(home.getByText("måndag 15 mars")).toHaveCount(2);
});

test("lost costs nothing; it may be found at home, or just come back", async ({ page }) => {
  await takeInHand(page, "070-174 06 44", "Máret Sarri");
  await choose(page, "2969", "Borttappad");
  await expect(answer(page)).toContainText("ingen är skyldig något");
  await expect(row(page, "2969")).toContainText("borttappad");
  await choose(page, "2969", "Hittad igen");
  await expect(answer(page)).toContainText("då är den hittad");
  await expect(row(page, "2969")).toContainText("till ons 17 mars");
  await expect(row(page, "2969")).not.toContainText("borttappad");

  await choose(page, "2969", "Borttappad");
  await expect(row(page, "2969")).toContainText("borttappad");
  await takeBack(page, "FB002969");
  await expect(answer(page)).toContainText("Den var anmäld borttappad. Bra att den kom fram.");
  await expect(row(page, "2969")).toHaveCount(0);
});

test("who says that it is returned is believed, and it is looked for", async ({ page }) => {
  await takeInHand(page, "070-174 06 44", "Máret Sarri");
  await choose(page, "2969", "Säger att den är återlämnad");
  await expect(answer(page)).toContainText("Leta på hyllan när det är lugnt");
  await expect(row(page, "2969")).toContainText("sägs vara återlämnad");
  await hand(page).getByRole("link", { name: "Låntagarens sida" }).click();
  await expect(page.getByRole("list", { name: "Har hemma" })).toContainText("Leta på hyllan");

  // It lay on the shelf.
  await page.goto("/sv/disken");
  await takeBack(page, "FB002969");
});

test("what comes back without a part waits on the service list, which says what", async ({
  page,
}) => {
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004538");
  await finish(page);
  await takeBack(page, "FB004538");
  await unfold(answer(page), "En del saknas");
  await answer(page).getByLabel("Vad saknas?").fill("Kungen & två pinnar");
  await reply(page, "Sätt på service");
  await expectAnswer(page, "look", "Lånet är avslutat", "en del saknas");
  await expect(answer(page)).not.toContainText("Plats:");

  await page.goto("/sv/idag?visa=service");
  const line = page.getByRole("row").filter({ hasText: "4538" });
  await expect(line).toContainText("En del saknas");
  await expect(line).toContainText("Kungen & två pinnar");
  await line.getByRole("link").click();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("Kungen & två pinnar");

  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004538");
  await expectAnswer(page, "look", "Kontrollen efter förra lånet är inte besvarad");
  await reply(page, /Allt är bra/);
  await expectAnswer(page, "look", "står på service", "En del saknas");
  await reply(page, /Ja, den är färdig/);
  await expectAnswer(page, "lent", "Kubb");
});
