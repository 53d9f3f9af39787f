// A bag of gear comes in by keyboard alone; the next article begins where the last one ended.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

const justNow = (page: Page) => page.getByRole("region", { name: "Nyss inlagt" });
const focused = (page: Page) => page.locator(":focus");

test("three articles in a row by keyboard alone", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Ta emot prylar" }).press("Enter");

  // Type, size, condition, picture, place: the type has the focus as the page opens.
  await expect(page.getByLabel("Vad är det?")).toBeFocused();
  await page.keyboard.type("hockeyskridsko");
  await page.keyboard.press("Tab");
  await page.keyboard.type("34");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveAttribute("id", "bild");
  await page.keyboard.press("Tab");
  await page.keyboard.type("C9");
  await page.keyboard.press("Enter");
  await expect(justNow(page)).toContainText("Hockeyskridskor 34");

  // The second one: its size and Enter, no more.
  await expect(focused(page)).toHaveAttribute("id", "storlek");
  await page.keyboard.type("36");
  await page.keyboard.press("Enter");
  await expect(justNow(page)).toContainText("Hockeyskridskor 36");
  await page.keyboard.press("Enter");
  await expect(justNow(page).getByRole("listitem")).toHaveCount(3);
  await expect(page.getByLabel("Plats")).toHaveValue("C9");
  await expect(page.getByLabel("Slitet")).toBeChecked();

  // One was a mistake.
  await justNow(page).getByRole("button", { name: /Ta bort .* den blev fel/ }).first().press("Enter");
  await expect(justNow(page).getByRole("listitem")).toHaveCount(2);

  await justNow(page).getByRole("link", { name: "Etiketter" }).click();
  await expect(page.getByText("2 etiketter.")).toBeVisible();
});

test("a word that means several types asks which, and keeps the rest", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/ta-emot");
  await page.getByLabel("Vad är det?").fill("hjelm");
  await page.getByLabel("Storlek").fill("52-56");
  await page.getByLabel("Plats").fill("D4");
  await page.getByLabel("Plats").press("Enter");
  await expect(page.getByLabel("Storlek")).toHaveValue("52-56");
  await page.getByRole("button", { name: "Cykelhjälm" }).click();
  await expect(justNow(page)).toContainText("Cykelhjälm 52–56");
  await expect(page.getByLabel("Vad är det?")).toHaveValue("Cykelhjälm");
});

test("a size that is not understood is asked about once, and stands if it shall", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/ta-emot?typ=SKR-HOC&plats=C9");
  await page.getByLabel("Storlek").fill("trettiofyra");
  await page.getByLabel("Storlek").press("Enter");
  await expect(page.getByLabel("Storlek")).toHaveAccessibleDescription(/Vi förstår inte storleken ”trettiofyra”/);
  await expect(focused(page)).toHaveAttribute("id", "storlek");
  await page.keyboard.press("Enter");
  await expect(justNow(page)).toContainText("Hockeyskridskor");
});

test("what is unknown or wrong is said beside its field", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/ta-emot");
  const kind = page.getByLabel("Vad är det?");
  await kind.fill("xylofon");
  await kind.press("Enter");
  await expect(kind).toHaveAccessibleDescription(/Vi känner inte igen den typen/);
  await expect(kind).toHaveValue("xylofon");
  await kind.fill("pulka");
  await page.getByText("Fler koder, anteckning, grönt spänne").click();
  await page.getByLabel("Streckkoder").fill("FB004071");
  await page.getByLabel("Streckkoder").press("Enter");
  await expect(page.getByLabel("Streckkoder")).toHaveAccessibleDescription(/4071/);
});
