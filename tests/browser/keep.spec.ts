// What keeps the stock whole: parts, sets, transfers, what is lost, checked and counted.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";
import type { Page } from "@playwright/test";

/** The page of the article with this number. */
async function open(page: Page, number: string) {
  await page.goto(`/sv/lager?sok=${number}`);
  await page.locator("#stock-results").getByRole("link").first().click();
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
}

test("a part is kept from the scrap and put into another article", async ({ page }) => {
  await signIn(page, "kim");
  await open(page, "4071");
  await page.getByRole("button", { name: "Kassera" }).click();
  const part = page.getByLabel("Vad tar du vara på?");
  await page.getByRole("button", { name: "Ta vara på delen" }).click();
  await expect(part).toHaveAccessibleDescription(/Skriv vad det är/);
  await part.fill("rem, vänster");
  await page.getByLabel("Var läggs den?").fill("Låda 2");
  await part.press("Enter");
  await expect(page.getByText("Delen finns nu bland reservdelarna.")).toBeVisible();

  await open(page, "4176");
  await page.getByText("Sätt in en reservdel").click();
  await page.getByRole("button", { name: "Sätt in" }).click();
  await expect(page.getByText("Delen är insatt.")).toBeVisible();
  await page.goto("/sv/lager");
  await page.getByText("Mer att göra i lagret").click();
  await page.getByRole("link", { name: "Reservdelar" }).click();
  const row = page.getByRole("row", { name: /rem, vänster/ });
  await expect(row.getByRole("link", { name: /4071/ })).toBeVisible();
  await expect(row.getByRole("link", { name: "4176" })).toBeVisible();
});

test("a set is made by scanning, stands on its things' pages, and is split", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/set");
  const codes = page.getByLabel("Skanna sakerna");
  await expect(codes).toBeFocused();
  await codes.fill("4071\n99999");
  await page.getByRole("button", { name: "Gör ett set" }).click();
  await expect(codes).toHaveAccessibleDescription(/99999/);
  await expect(codes).toHaveValue(/4071/);
  await codes.fill("4071\n4176");
  await page.getByLabel("Setets namn").fill("Friluftsset");
  await page.getByRole("button", { name: "Gör ett set" }).click();
  await expect(page.getByText("Setet är klart.")).toBeVisible();
  const set = page.getByRole("region", { name: "Friluftsset" });
  await set.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /Friluftsset: lånas ut/ })).toBeVisible();
  await page.getByRole("link", { name: "Alla set" }).click();
  await page.getByRole("button", { name: "Dela på Friluftsset" }).click();
  await expect(page.getByText("Setet är delat.")).toBeVisible();
  await expect(set).toHaveCount(0);
});

test("another branch asks for a thing, it is sent, and it arrives", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/forflyttningar");
  const ask = page.getByRole("region", { name: "Be om något" });
  await ask.getByLabel("Till filial").selectOption({ label: "Lilla Fritidsbanken Sävar" });
  await ask.getByLabel("Skanna sakerna").fill("4071 4071");
  await ask.getByRole("button", { name: "Be om dem" }).click();
  await expect(page.getByText("Vi har bett om den")).toBeVisible();
  await page.getByRole("button", { name: "4071 är skickad" }).click();
  await expect(page.getByText("Den är på väg.")).toBeVisible();
  await open(page, "4071");
  await expect(page.getByText("Den är på väg till Lilla Fritidsbanken Sävar.")).toBeVisible();

  await page.goto("/sv/byt-filial");
  await page.getByLabel("Lilla Fritidsbanken Sävar").check();
  await page.getByRole("button", { name: "Byt filial" }).click();
  await expect(page).toHaveURL(/mig/);
  await page.goto("/sv/lager/forflyttningar");
  const coming = page.getByRole("region", { name: "På väg hit" });
  await coming.getByLabel("Vad har kommit?").fill("FB004071");
  await coming.getByRole("button", { name: "Ta emot" }).click();
  await expect(page.getByText("Har kommit")).toBeVisible();
  await expect(coming).toHaveCount(0);
});

test("what turns up is scanned, and taken back again", async ({ page }) => {
  await signIn(page, "kim");
  await open(page, "4071");
  await page.getByRole("button", { name: "Saknas" }).click();
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Saknat och hittat" }).click();
  const gone = page.getByRole("region", { name: "Saknas i huset" });
  await expect(gone.getByText("4071")).toBeVisible();
  await page.getByLabel("Skanna sakerna").fill("4071");
  await page.getByRole("button", { name: "Hittat" }).click();
  await expect(page.getByText("Hittad igen")).toBeVisible();
  await expect(gone.getByText("4071")).toHaveCount(0);
  await page.getByRole("button", { name: "Ångra alltihop" }).click();
  await expect(gone.getByText("4071")).toBeVisible();
});

test("an unmarked helmet goes to quarantine, and a yearly check is noted", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/lager/ny");
  await page.getByLabel("Typ").selectOption({ label: "Skydd · Skidhjälm" });
  await page.getByLabel("Storlek").fill("51-55");
  await page.getByLabel("Märkning saknas").check();
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("I karantän").first()).toBeVisible();
  await page.goto("/sv/lager/sakerhet");
  const aside = page.getByRole("region", { name: "I karantän" });
  await expect(aside.getByText("sedan idag").first()).toBeVisible();

  await page.goto("/sv/lager/typer");
  await page.getByRole("link", { name: "Skidhjälm", exact: true }).click();
  await page.getByLabel("Månader mellan kontrollerna").fill("1");
  await page.getByRole("button", { name: "Spara" }).click();
  await page.goto("/sv/lager/sakerhet");
  const checks = page.getByRole("region", { name: "Kontroller" });
  const first = checks.getByRole("button", { name: /är kontrollerad och hel/ }).first();
  const name = await first.getAttribute("aria-label");
  await first.click();
  await expect(page.getByRole("region", { name: "Så gick det" }).getByText("Kontrollerad")).toBeVisible();
  await expect(page.getByRole("button", { name: name ?? "", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Ångra alltihop" }).click();
  await expect(page.getByRole("button", { name: name ?? "", exact: true })).toBeVisible();
});

test("what comes in is counted, and a mistake is removed", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/inkommet");
  const weight = page.getByLabel("Vikt (kg)");
  await weight.fill("tungt");
  await page.getByRole("button", { name: "Notera" }).click();
  await expect(weight).toHaveAccessibleDescription(/12,5/);
  await expect(weight).toHaveValue("tungt");
  await weight.fill("34,5");
  await page.getByLabel("Antal").fill("12");
  await page.getByLabel("Var lämnades det?").fill("Återvinningen");
  await weight.press("Enter");
  await expect(page.getByText("Det är noterat.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Kom in · Återvinningen/ })).toContainText("34,5 kg");
  await page.getByRole("button", { name: /^Ta bort Kom in: 12 st/ }).click();
  await expect(page.getByText("Inget noterat ännu")).toBeVisible();
});

test("balls go out by the piece and come back", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/raknat");
  const add = page.getByRole("region", { name: "Lägg till" });
  await add.getByLabel("Vad").fill("Fotboll");
  await add.getByLabel("Hyllkod").fill("BOLL-5");
  await add.getByLabel("Antal i allt").fill("5");
  await add.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByRole("row", { name: /Fotboll/ })).toBeVisible();

  await page.goto("/sv/lantagare/1");
  await page.getByRole("link", { name: "Låna ut eller ta tillbaka styckvis" }).click();
  const many = page.getByLabel("Hur många?");
  await many.fill("6");
  await page.getByRole("button", { name: "Låna ut" }).click();
  await expect(many).toHaveAccessibleDescription(/5/);
  await many.fill("3");
  await page.getByRole("button", { name: "Låna ut" }).click();
  await expect(page.getByText("3 st Fotboll")).toBeVisible();
  await page.getByLabel("Så många Fotboll kom tillbaka").fill("2");
  await page.getByRole("button", { name: "Ta tillbaka" }).click();
  await expect(page.getByText("1 st Fotboll")).toBeVisible();
  await page.getByRole("link", { name: "Sanna Lind" }).click();
  await expect(page.getByText(/1 st Fotboll/)).toBeVisible();
});
