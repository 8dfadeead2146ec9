package dev.plinth.shop.spring;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** This server does what every server has to; a build that asks for a group without such a test finds none here. */
@Suite(failIfNoTests = false)
@SelectPackages("dev.plinth.shop.wiring.blackbox")
@IncludeClassNamePatterns(".*OverHttp")
class SpringBlackBoxTests {}
