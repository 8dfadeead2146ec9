// How a front end uses the types; compiled by build.sh against the packed tarball, and never run.
import type { OrderDetails, OrderEntryPage, PlaceOrder, Problem, operations } from "@plinth/shop-api";

type Search = NonNullable<operations["findOrders"]["parameters"]["query"]>;

export async function place(shop: string, token: string, order: PlaceOrder): Promise<OrderDetails> {
  const answer = await fetch(`${shop}/v1/orders`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(order),
  });
  if (answer.ok) {
    return (await answer.json()) as OrderDetails;
  }
  const problem = (await answer.json()) as Problem;
  throw new Error([problem.title, ...problem.errors.map((error) => `${error.path} ${error.message}`)].join("\n"));
}

export function shown(page: OrderEntryPage): string[] {
  return page.items.map((order) => `${order.number}: ${order.total.amount} ${order.total.currency}, ${order.status}`);
}

export const largest: Search = { sort: "TOTAL", direction: "DESCENDING", statuses: ["PLACED"], pageSize: 20 };

export const order: PlaceOrder = {
  number: "536365",
  country: "GB",
  currency: "GBP",
  lines: [{ productId: "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", quantity: 6, unitPrice: "2.55" }],
};

// What the types refuse.

// @ts-expect-error a required field is missing
export const withoutLines: PlaceOrder = { number: "536365", country: "GB", currency: "GBP" };

// @ts-expect-error a field is not known
export const misspelled: PlaceOrder = { ...order, custommerId: "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b10" };

// @ts-expect-error a decimal is a string
export const fraction: PlaceOrder = { ...order, lines: [{ productId: "…", quantity: 6, unitPrice: 2.55 }] };

// @ts-expect-error null is not the same as nothing
export const guest: PlaceOrder = { ...order, customerId: null };

// @ts-expect-error an order cannot be lost
export const lost: Search = { statuses: ["LOST"] };
