/** What EclipseLink is told that no mapping file can say, and what it gets wrong about PostgreSQL. */
@NullMarked
package dev.plinth.persistenceruntime.eclipselink;

import org.jspecify.annotations.NullMarked;
