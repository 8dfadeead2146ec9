package dev.plinth.schematools.safety;

import dev.plinth.schematools.mapping.SqlName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names that a mapping writes, as the catalog has them. */
final class MappedNames {
    private MappedNames() {}

    /** Of columns, without quotes. */
    static Set<String> columns(Collection<String> written) {
        var names = new LinkedHashSet<String>();
        for (var name : written) {
            List<String> parts = SqlName.of(name).parts();
            names.add(parts.get(parts.size() - 1));
        }
        return names;
    }
}
