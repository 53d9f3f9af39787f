// A family at home, with its phone.

import { expect, type Page } from "@playwright/test";

/** Signs in on the page that asks for it, with the code that a demo shows. */
export async function enterAs(page: Page, firstName: string, phone: string) {
  await page.getByLabel("Förnamn").fill(firstName);
  await page.getByLabel("Telefon").fill(phone);
  await page.getByRole("button", { name: "Skicka kod" }).press("Enter");
  const shown = (await page.locator(".notice").innerText()).match(/\d{6}/)?.[0] ?? "";
  await page.locator("#svar").fill(shown);
  await page.getByRole("button", { name: "Logga in", exact: true }).press("Enter");
  await expect(page).not.toHaveURL(/mina\/kod/);
}

/** Puts a size of a kind that is free on these days into the basket, and goes there. */
export async function putInBasket(page: Page, kind: string, from: string, to: string, size = "") {
  await page.goto(`/sv/lana/${kind}?fran=${from}&till=${to}`);
  const add = page.getByRole("button", { name: new RegExp(`^Lägg till.*${size}`) });
  await add.first().press("Enter");
  await page.getByRole("link", { name: "Till korgen" }).click();
}

/** Reserves what is in the basket, as somebody who was never here. */
export async function reserveAs(page: Page, firstName: string, phone: string, name: string) {
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
  await enterAs(page, firstName, phone);
  await page.getByLabel("För- och efternamn").fill(name);
  await page.getByRole("button", { name: "Fortsätt" }).press("Enter");
  await page.getByRole("button", { name: "Boka", exact: true }).press("Enter");
}
