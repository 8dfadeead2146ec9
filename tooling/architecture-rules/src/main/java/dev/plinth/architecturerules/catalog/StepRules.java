package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What keeps contract and model in step. */
final class StepRules {
    private StepRules() {}

    static List<Rule> all() {
        return List.of(inStep());
    }

    private static Rule inStep() {
        return Rule.of(
                        "CONTRACT-IN-STEP",
                        "A DTO shows the class of the model whose name is in its own, or that the file of the contract names, and"
                                + " each of its fields has a field of the same name there. Turned around, each field of an"
                                + " aggregate, of its children and values is shown by a DTO; or the file says why not.")
                .because("a field that only one side has is lost on its way, and nobody notices")
                .mend("add the field to the other side; or name the file with file.contract, and in it say"
                        + " CartDetails.total = and the reason, Cart.note = and the reason, or where the names differ"
                        + " shows.Basket = Cart and shows.Basket.buyer = customer")
                .about(Role.CONTRACT, Role.MODEL)
                .ofTheWhole()
                .check(InStep::check);
    }
}
