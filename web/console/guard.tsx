import { Component, type ReactNode } from 'react';
import { Broken } from './parts/states.js';

/** A fault of ours in one view leaves the rest standing. Whoever moves to another view is out of it. */
export class Guard extends Component<{ children: ReactNode }, { fault?: Error }> {
  override state: { fault?: Error } = {};
  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }
  override render(): ReactNode {
    return this.state.fault ? <Broken fault={this.state.fault} again={() => location.reload()} /> : this.props.children;
  }
}
