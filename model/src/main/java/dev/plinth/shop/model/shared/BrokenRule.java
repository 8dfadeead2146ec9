package dev.plinth.shop.model.shared;

import org.jspecify.annotations.Nullable;

/** A rule of the domain forbids it, whether an aggregate or a constraint of the database noticed. */
public final class BrokenRule extends Failure {
    private static final long serialVersionUID = 1L;

    private final String rule;

    /** A rule that an aggregate keeps. */
    public BrokenRule(String rule, String message) {
        this(rule, message, null);
    }

    /** A rule that the database keeps. */
    public BrokenRule(String rule, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /** The rule's name: of the constraint ({@code ck_…}, {@code fk_…}, {@code ex_…}), or as the aggregate calls it. */
    public String rule() {
        return rule;
    }
}
