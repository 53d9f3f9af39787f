// What a coordinator sets: the branch's rules, its particulars, how it looks.

import { expectAccessible } from "./support/accessible.ts";
import { signIn } from "./support/counter.ts";
import { LOGO, NO_PICTURE } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const PLUM = "rgb(122, 31, 92)";

test("rules that will not do are told beside their fields, and what was typed stays", async ({
  page,
}) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  await page.getByRole("link", { name: "Regler" }).first().click();
  await expect(page.locator("h1")).toHaveText("Regler och uppgifter");

  await page.getByLabel("Lånetid i dagar", { exact: true }).fill("fjorton");
  await page.getByLabel("Längsta lånetid i dagar").fill("21");
  await page.getByLabel("Etiketternas mönster").fill("FB");
  await page.getByRole("button", { name: "Spara reglerna" }).click();

  const summary = page.locator(".error-summary");
  await expect(summary.getByRole("link")).toHaveCount(2);
  await expect(page).toHaveTitle(/^Att rätta: /);
  const days = page.locator("#lanetid");
  await expect(days).toHaveValue("fjorton");
  await expect(days).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#lanetid-error")).toContainText("från 1 till 365");
  await expect(page.locator("#langsta")).toHaveValue("21");
  await expect(page.locator("#monster")).toHaveValue("FB");
  await expectAccessible(page);

  await days.fill("10");
  await page.locator("#monster").fill("fb00000");
  await page.getByRole("button", { name: "Spara reglerna" }).click();
  await expect(page.getByRole("status")).toContainText("Reglerna är sparade");
  await expect(page).toHaveURL(/\/kalender\/regler\?klart=regler$/);
  await expect(days).toHaveValue("10");
  await expect(page.locator("#monster")).toHaveValue("FB00000");
});

test("the branch's name and colour are on every page, readable in the light and in the dark", async ({
  page,
}) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender/regler");
  await page.getByLabel("Namn", { exact: true }).fill("Fritidsbanken Nolia");
  await page.getByLabel("Telefonnummer").fill("070-17");
  await page.getByLabel("Egen färg").fill("#ffee00");
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.locator("#farg-error")).toContainText("mörkare färg");
  await expect(page.locator("#telefon-error")).toContainText("siffror");
  await expect(page.locator("#namn")).toHaveValue("Fritidsbanken Nolia");
  await expect(page.locator("#farg")).toHaveValue("#ffee00");

  await page.getByLabel("Telefonnummer").fill("090-16 10 00");
  await page.getByLabel("Egen färg").fill("#7A1F5C");
  const save = page.getByRole("button", { name: "Spara uppgifterna" });
  await save.click();
  await expect(page.getByRole("status")).toContainText("Uppgifterna är sparade");
  await expect(page.locator(".brand")).toContainText("Fritidsbanken Nolia");
  await expect(save).toHaveCSS("background-color", PLUM);
  await expectAccessible(page);

  await page.goto("/sv/disken");
  await expect(page.locator(".brand-mark")).toHaveCSS("background-color", PLUM);
  await expect(page).toHaveTitle(/Fritidsbanken Nolia/);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator(".brand-mark")).not.toHaveCSS("background-color", PLUM);
  await expectAccessible(page);

  await page.goto("/sv/kalender/regler");
  await expectAccessible(page);
  await page.getByLabel("Egen färg").fill("");
  await page.getByRole("button", { name: "Spara uppgifterna" }).click();
  await expect(page.locator('link[href^="/utseende/"]')).toHaveCount(0);
});

test("a logo is a picture by its content, is shown on every page, and can go again", async ({
  page,
}) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender/regler");
  const file = page.getByLabel("Välj en bild");
  const send = page.getByRole("button", { name: "Spara logotypen" });
  await send.click();
  await expect(page.locator("#logotyp-error")).toContainText("Välj en bild först");
  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: NO_PICTURE });
  await send.click();
  await expect(page.locator("#logotyp-error")).toContainText("inte heller SVG");
  await expectAccessible(page);

  await file.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: LOGO });
  await send.click();
  await expect(page.getByRole("status")).toContainText("Logotypen är sparad");
  await expectAccessible(page);
  await page.goto("/sv/idag");
  const logo = page.locator(".brand-logo");
  await expect(logo).toHaveAttribute("src", /^\/logotyp\/[0-9a-f]{32}\.png$/);
  await expect.poll(() => logo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(96);

  const address = await logo.getAttribute("src");
  const answer = await page.request.get(address ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": "public, max-age=31536000, immutable",
  });

  await page.goto("/sv/kalender/regler");
  await page.getByRole("button", { name: "Ta bort logotypen" }).click();
  await expect(page.getByRole("status")).toContainText("Logotypen är borttagen");
  await expect(page.locator(".brand-logo")).toHaveCount(0);
});

test("a file that is too large for any form says so on a page", async ({ page }) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender/regler");
  const buffer = Buffer.alloc(1_010_000);
  await page
    .getByLabel("Välj en bild")
    .setInputFiles({ name: "stor.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Spara logotypen" }).click();
  await expect(page.locator("#logotyp-error")).toContainText("högst 1 MB");
});

test("who works at the counter changes no rules, and is told whom to ask", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/kalender");
  await expect(page.getByRole("link", { name: "Regler" })).toHaveCount(0);
  for (const path of ["kalender/regler", "utskick"]) {
    const answer = await page.goto(`/sv/${path}`);
    expect(answer?.status(), path).toBe(403);
    await expect(page.locator("main")).toContainText("samordnare");
  }
});
