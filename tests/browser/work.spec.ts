// The service list: work is opened on an article's page, and done by scanning.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

async function openRepair(page: Page, number: string) {
  await page.goto(`/sv/lager?sok=${number}`);
  await page.locator("#stock-results").getByRole("link").first().click();
  await page.getByText("Behöver service").click();
  await page.getByLabel("Beskriv").fill("remmen har gått av");
  await page.getByRole("button", { name: "Sätt på servicelistan" }).press("Enter");
  await expect(page.getByText("Artikeln står på servicelistan.")).toBeVisible();
}

test("a repair is opened, listed with its words, done by scanning, and undone", async ({ page }) => {
  await signIn(page, "kim");
  await openRepair(page, "4071");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Service" }).click();
  await page.getByRole("link", { name: /^Laga/ }).click();
  const list = page.getByRole("region", { name: "Laga" });
  await expect(list).toContainText("remmen har gått av");

  await page.getByLabel("Skanna sakerna").fill("FB004071\nFB002304");
  await page.getByRole("button", { name: "Klart: Laga" }).press("Enter");
  const answer = page.getByRole("region", { name: "Så gick det" });
  await expect(answer).toContainText("Klar");
  await expect(answer).toContainText("Väntade inte på det");
  await page.getByRole("button", { name: "Ångra alltihop" }).press("Enter");
  await expect(page.getByText("Det är ångrat.")).toBeVisible();
});

test("a line's own button does that line, and a mended helmet waits for the coordinator", async ({ page }) => {
  await signIn(page, "kim");
  await openRepair(page, "2942");
  await page.goto("/sv/lager/service?arbete=repair");
  await page.getByRole("button", { name: "2942 är klar" }).press("Enter");
  await expect(page.getByRole("region", { name: "Så gick det" })).toContainText("karantän");
});
