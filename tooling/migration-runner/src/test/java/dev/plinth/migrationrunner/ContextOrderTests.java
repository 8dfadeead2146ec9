package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextOrderTests {
    @Test
    void putsAContextAfterThoseItMayUse() throws IOException {
        var order = order("""
                context.billing.may-use = shipping, base
                context.shipping.may-use = base
                context.base.team = @a""");

        assertThat(order).containsExactly("base", "shipping", "billing");
    }

    @Test
    void keepsTheDeclaredOrderWhereNoArrowDecides() throws IOException {
        var order = order("""
                context.zebra.team = @z
                context.mouse.may-use = yak
                context.ant.team = @a
                context.yak.team = @y
                context.bee.team = @b""");

        assertThat(order).containsExactly("zebra", "ant", "yak", "mouse", "bee");
    }

    @Test
    void overlooksWhatIsNoContext() throws IOException {
        var order = order("""
                layer.model.may-use = nothing
                context.base.team = @a""");

        assertThat(order).containsExactly("base");
    }

    @Test
    void namesTheWholeCircle() {
        assertThatThrownBy(() -> order("""
                context.base.team = @x
                context.lost.may-use = a
                context.a.may-use = base, b
                context.b.may-use = c
                context.c.may-use = a"""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contexts may not use each other in a circle: a -> b -> c -> a");
    }

    @Test
    void namesAContextThatMayUseItself() {
        assertThatThrownBy(() -> order("context.a.may-use = a")).hasMessageEndingWith("circle: a -> a");
    }

    @Test
    void namesWhatIsNotDeclared() {
        assertThatThrownBy(() -> order("context.a.may-use = b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("context a may use b, which is not declared");
    }

    @Test
    void leavesOutAContextThatHasAnIndexOfItsOwn() throws IOException {
        assertThat(order("""
                context.a.team = one
                context.http.may-use = a
                context.http.index = elsewhere/contexts
                context.b.may-use = a""")).containsExactly("a", "b");
    }

    private static List<String> order(String declaration) throws IOException {
        return ContextOrder.read(new ByteArrayInputStream(declaration.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
