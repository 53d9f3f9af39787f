// Things move in a batch; the season turns; the shelves are counted.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("a batch is scanned to another shelf, answered line by line, and undone", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Flytta" }).click();
  await expect(page.getByLabel("Till hylla eller förråd")).toBeFocused();
  await page.keyboard.type("X7");
  const codes = page.getByLabel("Skanna sakerna");
  await codes.focus();
  // A scanner ends each code with Enter: that begins the next line, and sends nothing.
  for (const code of ["FB004071", "fb004176", "FB999999"]) {
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "Flytta" }).press("Enter");

  await expect(page.getByText("2 saker flyttade.")).toBeVisible();
  const answer = page.getByRole("region", { name: "Så gick det" });
  await expect(answer.getByRole("listitem").first()).toContainText("Vi hittar ingen sådan artikel");
  await expect(answer).toContainText("Flyttad");
  // The next batch goes to the same shelf, and the field is ready for it.
  await expect(page.getByLabel("Till hylla eller förråd")).toHaveValue("X7");
  await expect(codes).toHaveValue("");

  await page.goto("/sv/lager/hyllor");
  await expect(page.getByRole("row", { name: /^X7/ })).toContainText("2");
  await page.goto("/sv/lager?sok=4071");
  await page.locator("#stock-results").getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Historik" })).toContainText("→ X7");
});

test("a move is undone by one button", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/flytta?hylla=X7");
  await page.getByLabel("Skanna sakerna").fill("4071\n4176");
  await page.getByRole("button", { name: "Flytta" }).press("Enter");
  await page.getByRole("button", { name: "Ångra alltihop" }).press("Enter");
  await expect(page.getByText("Det är ångrat.")).toBeVisible();
  await page.goto("/sv/lager/hyllor");
  await expect(page.getByRole("row", { name: /^X7/ })).toHaveCount(0);
});

test("nothing scanned and nowhere to go are said beside their fields", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/flytta");
  await page.getByRole("button", { name: "Flytta" }).press("Enter");
  const codes = page.getByLabel("Skanna sakerna");
  await expect(codes).toHaveAccessibleDescription(/Skanna eller skriv minst en artikel/);
  await codes.fill("4071");
  await page.getByRole("button", { name: "Flytta" }).press("Enter");
  await expect(page.getByLabel("Till hylla eller förråd")).toHaveAccessibleDescription(/Skriv en hylla/);
  await expect(codes).toHaveValue("4071");
});

test("summer is brought out, as the preview says, and put back", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager/sasong?byte=sommar-ut");
  const turn = page.getByRole("button", { name: /^Ta fram \d/ });
  const count = (await turn.textContent())?.match(/\d+/)?.[0] ?? "";
  await turn.press("Enter");
  await expect(page.getByText(`${count} saker har bytt plats.`)).toBeVisible();
  await page.getByRole("button", { name: "Ångra alltihop" }).press("Enter");
  await expect(page.getByText("Det är ångrat.")).toBeVisible();
  await page.goto("/sv/lager/sasong?byte=sommar-ut");
  await expect(turn).toContainText(count);
});
