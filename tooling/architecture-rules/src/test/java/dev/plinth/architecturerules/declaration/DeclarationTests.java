package dev.plinth.architecturerules.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared can be meant, or is refused in one line. */
class DeclarationTests {
    @TempDir
    private Path folder;

    @Test
    void refusesLayersThatUseEachOther() {
        assertThatThrownBy(() -> declared("""
                house.package = house
                layer.model.package = house.model
                layer.model.may-use = storage
                layer.storage.package = house.storage
                layer.storage.may-use = model
                """))
                .isInstanceOf(Misdeclared.class)
                .hasMessageEndingWith(
                        "plinth.properties:3: layer.model.may-use: model → storage → model is a circle; take one of its"
                                + " arrows out");
    }

    @Test
    void refusesContextsThatUseEachOtherInALongCircle() {
        assertThatThrownBy(() -> declared("""
                house.package = house
                layer.model.package = house.model
                context.shared.may-use =
                context.entry.may-use = shared, a
                context.a.may-use = shared, b
                context.b.may-use = c
                context.c.may-use = shared, a
                """))
                .isInstanceOf(Misdeclared.class)
                .hasMessageContaining("context.a.may-use: a → b → c → a is a circle");
    }

    @Test
    void refusesAnArrowToItself() {
        assertThatThrownBy(() -> declared("""
                house.package = house
                layer.model.package = house.model
                layer.model.may-use = model
                """))
                .isInstanceOf(Misdeclared.class)
                .hasMessageContaining("model → model is a circle");
    }

    @Test
    void takesArrowsThatMeetAgain() throws IOException {
        var declaration = declared("""
                house.package = house
                layer.model.package = house.model
                context.shared.may-use =
                context.stock.may-use = shared
                context.prices.may-use = shared
                context.cart.may-use = stock, prices, shared
                """);

        assertThat(declaration.contexts()).hasSize(4);
    }

    @Test
    void placesAContextBehindThoseThatItMayUse() throws IOException {
        var declaration = declared("""
                house.package = house
                layer.model.package = house.model
                context.cart.may-use = stock, prices
                context.stock.may-use = shared
                context.prices.may-use = shared
                context.shared.may-use =
                """);

        assertThat(declaration.contextsInOrder())
                .extracting(Context::name)
                .containsExactly("shared", "stock", "prices", "cart");
    }

    @Test
    void findsTheContextThatStandsFirstBelowTheHouse() throws IOException {
        var declaration = declared("""
                house.package = com.shared.house
                layer.model.package = com.shared.house.model, com.shared.house.stock.parts
                context.shared.may-use =
                context.cart.may-use = shared
                context.stock.may-use = shared
                """);

        assertThat(declaration.contextOf("com.shared.house.model")).isEmpty();
        assertThat(declaration.contextOf("com.shared.house.model.shared"))
                .map(Context::name)
                .hasValue("shared");
        assertThat(declaration.contextOf("com.shared.house.model.stock.cart"))
                .map(Context::name)
                .hasValue("stock");
        assertThat(declaration.contextOf("com.shared.house.stock.parts"))
                .map(Context::name)
                .hasValue("stock");
        assertThat(declaration.contextOf("com.shared.house.cart")).isEmpty();
    }

    private Declaration declared(String text) throws IOException {
        var file = folder.resolve("plinth.properties");
        Files.writeString(file, text);
        return Declaration.read(file);
    }
}
