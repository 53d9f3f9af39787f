// New articles wait for a label; one is printed again from the article's page.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("a new article's label is looked at, fetched, and waits no longer", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/ny");
  await page.getByLabel("Typ", { exact: true }).selectOption({ label: "Vinter · Pulka" });
  await page.getByRole("button", { name: "Spara" }).press("Enter");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Etiketter" }).click();

  const these = page.getByRole("region", { name: "Det här skrivs ut" });
  await expect(these.getByRole("img", { name: /Etikett med koden FB/ })).toBeVisible();
  await expect(these).toContainText("En etikett.");
  const fetched = page.waitForEvent("download");
  await these.getByRole("link", { name: "Hämta PDF" }).click();
  expect((await fetched).suggestedFilename()).toBe("etiketter.pdf");

  await these.getByRole("button", { name: "De är utskrivna" }).press("Enter");
  await expect(page.getByText("De artiklarna väntar inte längre på etikett.")).toBeVisible();
  await expect(these).toContainText("Inga nya artiklar väntar på etikett");
});

test("an article's label is printed again, on other labels too", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=4071");
  await page.locator("#stock-results").getByRole("link").first().click();
  await page.getByRole("link", { name: "Skriv ut etikett" }).click();
  const these = page.getByRole("region", { name: "Det här skrivs ut" });
  await expect(these).toContainText("FB004071");

  await page.getByLabel("Etiketter att skriva på").selectOption("l7160");
  await page.getByLabel("Båda").check();
  await page.getByRole("button", { name: "Visa etiketterna" }).press("Enter");
  await expect(these.getByRole("img")).toHaveAttribute("width", "63.5mm");
  await expect(page.getByLabel("Båda")).toBeChecked();
});

test("what can't be followed is said beside the field, and stays", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/etiketter");
  const numbers = page.getByLabel("Vilka artiklar?");
  await numbers.fill("4071, pulkor");
  await page.getByRole("button", { name: "Visa etiketterna" }).press("Enter");
  await expect(numbers).toHaveValue("4071, pulkor");
  await expect(numbers).toHaveAccessibleDescription(/”pulkor” är varken ett nummer eller en kod/);
  await numbers.fill("999999, 4071");
  await numbers.press("Enter");
  await expect(page.getByText("Vi hittar ingen artikel med 999999.")).toBeVisible();
});
