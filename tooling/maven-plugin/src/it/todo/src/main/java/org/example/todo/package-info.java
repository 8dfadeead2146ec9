/** A list of things to do, kept in a file. */
package org.example.todo;
