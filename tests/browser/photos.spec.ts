// Pictures: added on an article's page, many in a row over those without.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

// An 8 by 6 PNG, all red.
const PIXELS = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAFElEQVR4nGM8oaHBgA0wYRWlkwQAppoBJCiW4EgAAAAASUVORK5CYII=",
  "base64",
);
const photo = { name: "bild.png", mimeType: "image/png", buffer: PIXELS };

test("a picture is added to an article, seen in the list, and taken away", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=4071");
  await page.locator("#stock-results").getByRole("link").first().click();
  const file = page.getByLabel("Bild", { exact: true });
  await file.setInputFiles({ ...photo, buffer: Buffer.from("GIF89a") });
  await page.getByRole("button", { name: "Lägg till bilden" }).press("Enter");
  await expect(file).toHaveAccessibleDescription(/ingen bild som vi kan läsa/);
  await file.setInputFiles(photo);
  await page.getByRole("button", { name: "Lägg till bilden" }).press("Enter");
  const pictures = page.getByRole("region", { name: "Bilder" });
  await expect(pictures.getByRole("img")).toHaveAttribute("alt", /bild 1/);
  const broken = await pictures.getByRole("img").evaluate((img: HTMLImageElement) => {
    img.loading = "eager";
    return img.decode().then(
      () => false,
      () => true,
    );
  });
  expect(broken).toBe(false);

  const article = page.url();
  await page.goto("/sv/lager?sok=4071");
  await expect(page.locator("#stock-results img.tile-photo").first()).toBeAttached();
  await page.goto(article);
  await page.getByRole("button", { name: /^Ta bort bild 1/ }).press("Enter");
  await expect(pictures.getByRole("img")).toHaveCount(0);
});

test("a phone's photo of several megabytes is kept", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=4176");
  await page.locator("#stock-results").getByRole("link").first().click();
  // What stands after the picture is read and thrown away.
  const large = Buffer.concat([PIXELS, Buffer.alloc(6 * 1024 * 1024)]);
  await page.getByLabel("Bild", { exact: true }).setInputFiles({ ...photo, buffer: large });
  await page.getByRole("button", { name: "Lägg till bilden" }).press("Enter");
  const pictures = page.getByRole("region", { name: "Bilder" });
  await expect(pictures.getByRole("img")).toHaveAttribute("alt", /bild 1/);
});

test("pictures are made many in a row", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByRole("link", { name: "Fotografera" }).click();
  await page.getByLabel("Bara hyllan").fill("C9");
  await page.getByRole("button", { name: "Visa" }).press("Enter");
  const number = page.locator("input[name=nummer]");
  const first = await number.inputValue();
  await page.getByRole("button", { name: "Hoppa över" }).press("Enter");
  await expect(number).not.toHaveValue(first);
  const second = await number.inputValue();
  await page.getByLabel("Bild", { exact: true }).setInputFiles(photo);
  await page.getByRole("button", { name: "Spara och ta nästa" }).press("Enter");
  await expect(page.getByText(`Bilden på ${second} är sparad.`)).toBeVisible();
  await expect(page.getByLabel("Bara hyllan")).toHaveValue("C9");
});
