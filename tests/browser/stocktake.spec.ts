// A shelf is counted: what is missing, what lies wrong, and the end of it.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

async function move(page: Page, shelf: string, codes: string) {
  await page.goto(`/sv/lager/flytta?hylla=${shelf}`);
  await page.getByLabel("Skanna sakerna").fill(codes);
  await page.getByRole("button", { name: "Flytta" }).press("Enter");
  await expect(page.getByRole("region", { name: "Så gick det" })).toBeVisible();
}

test("a shelf is scanned, what lies wrong is told, and what is missing is marked", async ({ page }) => {
  await signIn(page, "kim");
  await move(page, "X7", "4071\n4176");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Inventering" }).click();
  await page.getByLabel("Vilka hyllor?").fill("X7");
  await page.getByRole("button", { name: "Börja inventera" }).press("Enter");
  await expect(page.getByRole("heading", { name: /Inventering: X7/ })).toBeVisible();

  // One of the shelf's own, one of another shelf, one that nobody knows.
  await page.getByLabel("Skanna sakerna").fill("4071\n2304\n999999");
  await page.getByRole("button", { name: "Räkna in" }).press("Enter");
  const answer = page.getByRole("region", { name: "Så gick det" });
  await expect(answer).toContainText("På plats");
  await expect(answer).toContainText("Fel hylla");
  await expect(page.getByRole("region", { name: "Att titta på" })).toContainText("999999");

  await page.locator("summary", { hasText: "Avsluta inventeringen" }).click();
  await page.getByRole("button", { name: "Avsluta", exact: true }).press("Enter");
  await expect(page.getByText(/Inventeringen är klar/)).toBeVisible();
  await page.getByRole("link", { name: "Inventering" }).click();
  await expect(page.getByText(/^Klar/)).toBeVisible();
});
