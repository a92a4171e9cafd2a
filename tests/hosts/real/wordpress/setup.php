<?php
// Installs WordPress as its own page does: a site, an administrator, an author.
define('WP_INSTALLING', true);
require getenv('HOSTS_FOLDER') . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A news site', 'admin', 'admin@news.example', true, '', 'admin');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'role' => 'author', 'user_email' => 'author@news.example']);
echo get_bloginfo('version');
