/** PostgreSQL servers on which databases are made for a moment, to see what scripts come to. */
@NullMarked
package dev.plinth.schematools.server;

import org.jspecify.annotations.NullMarked;
