import { expect, test } from "./support/test.ts";

test("from the start page a parent finds a size, and what is free of it", async ({ page }) => {
  await page.goto("/sv/");
  await page.getByRole("searchbox", { name: "Vad vill du låna?" }).fill("hockeyskridskor 34");
  await page.getByRole("button", { name: "Visa" }).click();
  await expect(page).toHaveURL(/\/sv\/lana\?sok=/);
  const kind = page.getByRole("region", { name: "Hockeyskridskor" });
  await expect(kind.getByRole("rowheader", { name: "34", exact: true })).toBeVisible();
  await expect(kind.getByText(/\d+ av \d+ lediga/).first()).toBeVisible();
  await kind.getByRole("link", { name: /alla storlekar/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hockeyskridskor");
  await expect(page.getByText(/Kontrollerat/)).toBeVisible();
});

test("an activity shows what fits a child, and keeps nothing of the child", async ({ page }) => {
  await page.goto("/sv/");
  await page.getByRole("link", { name: "Längdskidor", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Längdskidor");
  await page.getByLabel("Längd (cm)").fill("128");
  await page.getByLabel("Skostorlek").fill("33");
  await page.getByRole("button", { name: "Visa" }).click();
  const skis = page.getByRole("region", { name: "Längdskidor", exact: true });
  const sizes = await skis.getByRole("rowheader").allTextContents();
  const lengths = sizes.map((size) => parseInt(size, 10)).filter((size) => !Number.isNaN(size));
  expect(lengths.length).toBeGreaterThan(0);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(123);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(148);
  expect(await page.context().cookies()).toEqual([]);
});

test("a size that nobody has is told beside its field and stays there", async ({ page }) => {
  await page.goto("/sv/lana/till/langdskidor?langd=1280");
  await expect(page.getByLabel("Längd (cm)")).toHaveValue("1280");
  await expect(page.getByLabel("Längd (cm)")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("link", { name: /mellan 50 och 230/ })).toBeVisible();
});
