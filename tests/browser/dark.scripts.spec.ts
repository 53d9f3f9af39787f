// In the dark too: axe finds nothing. The markup is the same with and without scripts.

import { expectAccessible } from "./support/accessible.ts";
import { signIn } from "./support/counter.ts";
import { PUBLIC, STAFF_PAGES } from "./support/pages.ts";
import { test } from "./support/test.ts";

test.use({ database: "shared", colorScheme: "dark" });

test("every public page is accessible in the dark", async ({ page }) => {
  for (const path of PUBLIC) {
    await test.step(path, async () => {
      await page.goto(`/sv/${path}`);
      await expectAccessible(page);
    });
  }
});

for (const [about, paths] of Object.entries(STAFF_PAGES)) {
  test(`every page about ${about} is accessible in the dark`, async ({ page }) => {
    test.setTimeout(90_000);
    await signIn(page, "robin");
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(`/sv/${path}`);
        await expectAccessible(page);
      });
    }
  });
}
