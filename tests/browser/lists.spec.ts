// An old list: its columns are proposed, its rows shown, it comes in and goes as a whole.
import { readFileSync } from "node:fs";
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

const OLD = readFileSync(new URL("../../data/gammal_lista.csv", import.meta.url));

test("an old list is mapped, shown, brought in, and taken back", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/lager");
  await page.getByText("Mer att göra i lagret").click();
  await page.getByRole("link", { name: "Listor" }).click();
  await page.getByLabel("Fil").setInputFiles({ name: "gammal_lista.csv", mimeType: "text/csv", buffer: OLD });
  await page.getByRole("button", { name: "Visa listan" }).press("Enter");

  // Old letters are read, and the columns are guessed.
  await expect(page.getByLabel("Övrigt")).toHaveValue("note");
  await expect(page.getByLabel("Vad", { exact: true })).toHaveValue("kind");
  await page.getByRole("button", { name: "Visa vad som skulle hända" }).press("Enter");

  // The page follows by itself.
  await expect(page.getByText("Inget är ändrat än.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: /^Utanför/ }).click();
  const rows = page.getByRole("region", { name: "Rader" });
  await expect(rows).toContainText("Ingen typ heter så.");
  await expect(rows).toContainText("Står redan på rad");
  await page.getByRole("link", { name: /^Nya/ }).click();
  await rows.getByRole("checkbox").first().uncheck();
  const take = page.getByRole("button", { name: /^Ta in \d+ rader/ });
  const before = Number((await take.textContent())?.replace(/\D/g, ""));
  await page.getByRole("button", { name: "Spara kryssen på sidan" }).press("Enter");
  await expect(take).toHaveText(`Ta in ${before - 1} rader`);
  await take.press("Enter");

  const undo = page.getByRole("button", { name: "Ångra hela listan" });
  await expect(undo).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(`${before - 1} rader togs in`)).toBeVisible();
  await undo.press("Enter");
  await expect(page.getByText(/tillbaka som förut/)).toBeVisible({ timeout: 20_000 });
});

test("what is no list is told beside the field", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/lager/listor");
  const file = page.getByLabel("Fil");
  await file.setInputFiles({ name: "x.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 no") });
  await page.getByRole("button", { name: "Visa listan" }).press("Enter");
  await expect(file).toHaveAccessibleDescription(/Excelfilen går inte att öppna/);
});

test("what a search finds is fetched as a list", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=pulka");
  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  expect((await fetched).suggestedFilename()).toMatch(/^lager-.*\.xlsx$/);
});
