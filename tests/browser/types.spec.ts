// A coordinator adds a type, and says where lending differs; the program explains itself.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("a type is added, and another measure is asked about first", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/lager");
  await page.getByText("Mer att göra i lagret").click();
  await page.getByRole("link", { name: "Typer" }).click();
  await page.getByRole("link", { name: "Ny typ" }).click();
  await page.getByLabel("Namn på svenska").fill("Sparkstötting");
  await page.getByLabel("Kod", { exact: true }).fill("SPÅRK");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByLabel("Kod", { exact: true })).toHaveAccessibleDescription(/A–Z, siffror/);
  await expect(page.getByLabel("Namn på svenska")).toHaveValue("Sparkstötting");
  await page.getByLabel("Kod", { exact: true }).fill("SPARK-9");
  await page.getByLabel("Namn på engelska").fill("Kick sledge");
  await page.getByLabel("Huvudkategori").fill("Vinter");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByText("Typen är sparad.")).toBeVisible();

  await page.getByRole("link", { name: "Hockeyskridskor" }).click();
  await page.getByLabel("Storlek").selectOption("personer");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByText(/går inte att läsa på det nya sättet/)).toBeVisible();
  await page.getByLabel("Storlek").selectOption("eu_sko");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByText("Typen är sparad.")).toBeVisible();
});

test("an exception is kept, explained on the article, and taken away", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/lager/typer/regler");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByLabel("Lånas det ut?")).toHaveAccessibleDescription(/minst en sak/);
  await page.getByLabel("Vad", { exact: true }).selectOption("kategori:Vinter");
  await page.getByLabel("Var", { exact: true }).first().selectOption({ label: "Fritidsbanken Umeå" });
  await page.locator("#dagar").fill("5");
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await expect(page.getByText("Ändringen är sparad.")).toBeVisible();

  await page.goto("/sv/lager?sok=4071");
  await page.locator("#stock-results").getByRole("link").first().click();
  await expect(page.getByText(/dagar, för att/)).toBeVisible();
  await page.goto("/sv/lager/typer/regler");
  await page.locator("#typ").selectOption({ label: "Vinter · Pulka" });
  await page.getByRole("button", { name: "Vad gäller?" }).press("Enter");
  await expect(page.getByRole("region", { name: "Svar" })).toContainText("5 dagar, för att det står som undantag");
  await page.getByRole("button", { name: /^Ta bort: Vinter/ }).press("Enter");
  await expect(page.getByText("Inga undantag")).toBeVisible();
});
