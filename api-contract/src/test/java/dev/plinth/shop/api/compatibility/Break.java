package dev.plinth.shop.api.compatibility;

/**
 * A change that a caller, or code of one, cannot stand.
 *
 * @param place where, such as {@code GET /v1/orders, answer 200: items[].total}
 * @param change what happened there
 */
record Break(String place, String change) {
    @Override
    public String toString() {
        return place + " " + change;
    }
}
