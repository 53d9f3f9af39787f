// Those who work here: invited, switched off, changing places, and kept from what isn't theirs.

import { field, signIn, STAFF } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function tryToSignIn(page: Page, email: string, password: string) {
  await page.goto("/sv/logga-in");
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.getByRole("button", { name: "Logga in", exact: true }).press("Enter");
}

test("a colleague is invited, chooses a password by the link, and is switched off", async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  await signIn(page, "robin");
  await page.goto("/sv/personal");
  await page.getByRole("link", { name: "Bjud in en kollega" }).click();
  await page.getByLabel("Namn").fill("Mio Öst");
  await page.getByLabel("E-post").fill("kim@demo.example");
  await page.getByRole("button", { name: "Bjud in" }).press("Enter");
  const email = page.getByLabel("E-post");
  await expect(email).toHaveAccessibleDescription(/Adressen har redan ett konto/);
  await expect(page.getByLabel("Namn")).toHaveValue("Mio Öst");
  await email.fill("mio@demo.example");
  await page.getByRole("button", { name: "Bjud in" }).press("Enter");
  await expect(heading(page)).toHaveText("Mio Öst är inbjuden");
  const link = await page.getByLabel("Länken").inputValue();
  expect(link).toContain("/sv/lank/");

  // Mio sits elsewhere.
  const elsewhere = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: testInfo.project.use.javaScriptEnabled ?? true,
  });
  const theirs = await elsewhere.newPage();
  await theirs.goto(new URL(link).pathname);
  await expect(heading(theirs)).toHaveText("Välkommen, Mio Öst");
  await theirs.getByLabel("Nytt lösenord").fill("hej");
  await theirs.getByRole("button", { name: "Spara och logga in" }).press("Enter");
  await expect(theirs.getByLabel("Nytt lösenord")).toHaveAccessibleDescription(/minst \d+ tecken/);
  await theirs.getByLabel("Nytt lösenord").fill("sju varma vantar");
  await theirs.getByRole("button", { name: "Spara och logga in" }).press("Enter");
  await expect(theirs).toHaveURL(/\/sv\/disken/);
  await expect(field(theirs)).toBeVisible();

  // The link works once.
  await page.goto(new URL(link).pathname);
  await expect(heading(page)).toHaveText("Länken gäller inte längre");

  await page.goto("/sv/personal");
  await page.getByRole("link", { name: "Ändra Mio Öst" }).click();
  await page.getByRole("button", { name: "Stäng av" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Kontot är avstängt");
  await theirs.goto("/sv/lantagare");
  await expect(theirs).toHaveURL(/\/sv\/logga-in/);
  await tryToSignIn(theirs, "mio@demo.example", "sju varma vantar");
  await expect(theirs.getByRole("alert")).toContainText("hör inte ihop");
  await elsewhere.close();
});

test("nobody switches himself off, nor the last administrator", async ({ page }) => {
  await signIn(page, "robin");
  await page.goto("/sv/personal");
  await page.getByRole("link", { name: "Ändra Robin" }).click();
  await expect(page.getByRole("button", { name: "Stäng av" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Du kan inte stänga av dig själv");
  await page.getByLabel("Roll").first().selectOption({ label: "Disken" });
  await page.getByRole("button", { name: /^Spara för/ }).first().press("Enter");
  await expect(page.getByRole("alert")).toContainText("Det här är den sista administratören");
});

test("one's own password is changed, and holds from then on", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/mig");
  const card = page.locator("form").filter({ has: page.locator("#present") });
  await card.locator("#present").fill("fel lösenord");
  await card.locator("#new").fill("nio gröna kälkar");
  await card.getByRole("button", { name: "Byt lösenord" }).press("Enter");
  await expect(card.locator("#present")).toHaveAccessibleDescription(/inte lösenordet du har nu/);

  await card.locator("#present").fill(STAFF.kim.password);
  await card.locator("#new").fill("nio gröna kälkar");
  await card.getByRole("button", { name: "Byt lösenord" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Lösenordet är bytt");

  await page.getByRole("button", { name: "Logga ut överallt" }).press("Enter");
  await expect(page.getByRole("status")).toContainText("Du är utloggad överallt");
  await tryToSignIn(page, STAFF.kim.email, STAFF.kim.password);
  await expect(page.getByRole("alert")).toContainText("hör inte ihop");
  await tryToSignIn(page, STAFF.kim.email, "nio gröna kälkar");
  await expect(page).not.toHaveURL(/logga-in/);
});

test("signing out everywhere ends the session on another machine too", async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  const elsewhere = await browser.newContext({
    baseURL: baseURL ?? "",
    javaScriptEnabled: testInfo.project.use.javaScriptEnabled ?? true,
  });
  const other = await elsewhere.newPage();
  await signIn(other, "kim");
  await signIn(page, "kim");
  await page.goto("/sv/mig");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "Logga ut överallt" }).press("Enter");
  await expect(page).toHaveURL(/logga-in/);
  await other.goto("/sv/disken");
  await expect(other).toHaveURL(/\/sv\/logga-in/);
  await elsewhere.close();
});

test("two at one machine change places with a PIN", async ({ page }) => {
  await signIn(page, "alex");
  await signIn(page, "kim");
  await page.goto("/sv/byt-person");
  // The other one is chosen already, and the PIN has the focus.
  await expect(page.getByRole("radio", { name: "Alex" })).toBeChecked();
  await expect(page.locator("#pin")).toBeFocused();
  await page.keyboard.type("1234");
  await page.keyboard.press("Enter");
  await expect(page.locator("#pin")).toHaveAccessibleDescription(/PIN-koden stämmer inte/);
  await expect(page.locator("#pin")).toHaveValue("");
  await page.locator("#pin").fill("3957");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sv\/disken/);
  await page.goto("/sv/mig");
  await expect(page.getByRole("main")).toContainText("alex@demo.example");

  // Who never signed in with a password here is no choice.
  await page.goto("/sv/byt-person");
  await expect(page.getByRole("radio", { name: "Robin" })).toHaveCount(0);
});

for (const who of ["kim", "alex"] as const) {
  test(`${who} is kindly kept from what an administrator does`, async ({ page }) => {
    await signIn(page, who);
    for (const path of ["personal", "personal/bjud-in", "personal/1"]) {
      const response = await page.goto(`/sv/${path}`);
      expect(response?.status(), path).toBe(403);
      await expect(heading(page)).toHaveText("Det här får du inte göra");
      await expect(page.getByRole("main")).toContainText("Be en samordnare eller administratör");
      await expect(page.getByRole("link", { name: "Till startsidan" })).toBeVisible();
    }
    // No menu leads there.
    await expect(page.getByRole("link", { name: "Personal", exact: true })).toHaveCount(0);
  });
}

test("a form of the calendar that was open when the role was taken is refused", async ({
  page,
  context,
}) => {
  await signIn(page, "alex");
  await page.goto("/sv/kalender");
  // Kim takes over the machine in another tab.
  await signIn(await context.newPage(), "kim");
  await page.getByLabel("Dag", { exact: true }).fill("2027-03-19");
  await page.getByRole("button", { name: "Stängt då" }).press("Enter");
  await expect(heading(page)).toHaveText("Det här får du inte göra");
  await page.goto("/sv/kalender");
  await expect(page.getByRole("listitem").filter({ hasText: "19 mars" })).toContainText("12–16");
});
