// axe on a page, with and without scripts.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** Fails with what axe finds on the page as it stands, against WCAG 2.2 AA and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const runsScripts = test.info().project.use.javaScriptEnabled ?? true;
  const { violations } = runsScripts ? await findings(page) : await findingsOnCopy(page);
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found).toEqual([]);
}

const findings = (page: Page) => new AxeBuilder({ page }).analyze();

/**
 * axe is a script itself, and where a page may run none it never comes to an end. So it gets
 * the page's finished markup at the same address, in a tab where scripts run but the page has
 * none of its own, and what stands in `<noscript>` is shown.
 */
async function findingsOnCopy(page: Page) {
  const markup = (await page.content())
    .replace(/<script\b[\s\S]*?<\/script>/gi, "")
    .replace(/<(\/?)noscript\b/gi, "<$1div");
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser");
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: page.viewportSize(),
  });
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) =>
      route.fulfill({ body: markup, contentType: "text/html; charset=utf-8" }),
    );
    await copy.goto(page.url());
    return await findings(copy);
  } finally {
    await context.close();
  }
}
