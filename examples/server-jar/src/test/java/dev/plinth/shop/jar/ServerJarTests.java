package dev.plinth.shop.jar;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The jar of this module serves; a build that asks for a group without such a test finds none here. */
@Suite(failIfNoTests = false)
@SelectPackages("dev.plinth.shop.wiring.blackbox")
@IncludeClassNamePatterns(".*FromItsJar")
class ServerJarTests {}
