def builds = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines().drop(1)
assert builds.size() == 6: "${builds.size()} builds"
def says = { int build, String text -> builds[build - 1].any { it.contains(text) } }
def findings = { int build, String level, String severity ->
  builds[build - 1].count { it ==~ /\[${level}\] infra\/api\.yaml:19:\d+: ${severity}: .+ \[GW301 .+\]/ }
}

assert findings(1, 'WARNING', 'warning') == 1 && says(1, 'gwlint: 1 warning in 1 template')
assert findings(2, 'WARNING', 'warning') == 1 && says(2, 'MojoFailureException')
assert findings(3, 'ERROR', 'error') == 1 && says(3, 'MojoFailureException')

assert says(4, 'absent.yaml') && says(4, 'MojoExecutionException')
assert says(5, 'wrong.yaml:1:1') && says(5, '`fail-on`') && says(5, 'MojoExecutionException')
assert says(6, 'has no environment `prod`') && says(6, 'MojoExecutionException')
