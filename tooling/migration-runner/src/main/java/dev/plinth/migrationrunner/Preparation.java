package dev.plinth.migrationrunner;

import java.util.List;

/**
 * What somebody does to a database before the first script.
 *
 * @param byOwnerOnly whether only the role that owns the schema migrates it
 * @param roles that must be there
 * @param remedy what to do if something is missing
 */
record Preparation(boolean byOwnerOnly, List<String> roles, String remedy) {
    static final Preparation NONE = new Preparation(false, List.of(), "create it first");

    Preparation {
        roles = List.copyOf(roles);
    }
}
